import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Attendee } from '../../shared/model/attendee.ts'
import { launchBalie, type Balie } from '../../tests/support/app.ts'
import { TEST_CODE } from '../../shared/domain/wedge/examine-scan.ts'
import { note } from '../note.ts'
import { projectFolder } from '../project-folder.ts'

const folder = join(projectFolder, 'resources', 'screenshots')
type Take = (name: string) => Promise<void>

const languages = ['nl', 'en'] as const
const themes = ['light', 'dark'] as const

for (const language of languages) {
  for (const theme of themes) {
    const balie = await launchBalie({
      flags: ['--demo', `--lang=${language}`, '--clock=2026-06-17T08:41:00+02:00'],
    })
    try {
      await takeAll(balie, language, theme, (name) =>
        join(folder, `${language}-${theme}-${name}.jpg`),
      )
    } finally {
      await balie.close()
    }
  }
}

async function takeAll(
  { page, call }: Balie,
  language: (typeof languages)[number],
  theme: (typeof themes)[number],
  fileOf: (name: string) => string,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const take: Take = async (name) => {
    const path = fileOf(name)
    await page.screenshot({ path, type: 'jpeg', quality: 80, animations: 'disabled' })
    note(path.slice(projectFolder.length + 1))
  }
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByTestId('scan-input').waitFor()
  await call('settings.change', { deskName: language === 'nl' ? 'Balie 2' : 'Desk 2' })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
  await take('desk-idle')
  for (const [name, guest] of await guestsToShow(call)) {
    await page.getByTestId('scan-input').fill(guest.tickets[0]?.code ?? '')
    await page.keyboard.press('Enter')
    await page.getByTestId('verdict').getByText(guest.lastName).waitFor()
    if (name === 'desk-valid') await page.locator('[data-state=printed]').first().waitFor()
    await take(name)
  }
  await page.getByTestId('scan-input').fill('ONBEKEND-1')
  await page.keyboard.press('Enter')
  await page.locator('[data-verdict=invalid]').waitFor()
  await take('desk-invalid')
  await page.keyboard.type('vd berg', { delay: 90 })
  await page.getByTestId('search-result').first().waitFor()
  await take('desk-search')
  await page.keyboard.press('Escape')
  for (const name of [
    'guests',
    'lists',
    'dashboard',
    'readiness',
    'import',
    'events',
    'badges',
    'printers',
    'settings',
  ]) {
    await page.getByTestId(`nav-${name}`).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await take(name)
  }
  await takeScanner(page, take)
  await takeKiosk({ page, call }, take)
}

/** The test of a scanner that puts something before each code. */
async function takeScanner(page: Balie['page'], take: Take): Promise<void> {
  await page.getByTestId('nav-settings').click()
  await page.getByTestId('open-scanner').click()
  await page.getByTestId('scanner-test').waitFor()
  await page.keyboard.type(`A1${TEST_CODE}`, { delay: 6 })
  await page.keyboard.press('Enter')
  await page.getByTestId('scanner-advice').waitFor()
  await take('scanner')
}

/** The kiosk before and after a guest; last, for it takes a PIN to leave it. */
async function takeKiosk({ page, call }: Pick<Balie, 'page' | 'call'>, take: Take): Promise<void> {
  const found = await call('attendees.search', { text: 'nauta', limit: 50 })
  const guest = (found.ok ? found.value.attendees : []).find(
    ({ tickets: [ticket], flagged }) => ticket?.status === 'confirmed' && !flagged,
  )
  const member = { id: crypto.randomUUID(), name: 'Toos', attendeeId: null }
  await call('staff.save', { member: { ...member, role: 'supervisor' }, pin: '2468' })
  await call('kiosk.start', { listId: 'reception' })
  await page.getByTestId('kiosk').waitFor()
  await take('kiosk-ready')
  await page.keyboard.type(guest?.tickets[0]?.code ?? '', { delay: 6 })
  await page.keyboard.press('Enter')
  await page.locator('[data-badge=out]').waitFor()
  await take('kiosk-welcome')
}

/** One guest for each verdict that the demo can give at its reception, the longest name first. */
async function guestsToShow(call: Balie['call']): Promise<(readonly [string, Attendee])[]> {
  const found: Attendee[] = []
  for (const letter of 'abcdefghijklmnoprstvwyz') {
    const answer = await call('attendees.search', { text: letter, limit: 100 })
    if (answer.ok) found.push(...answer.value.attendees)
  }
  const single = found.filter(({ tickets, flagged }) => tickets.length === 1 && !flagged)
  const good = single.filter(({ tickets }) => {
    const [ticket] = tickets
    return ticket?.status === 'confirmed' && !ticket.blocked && ticket.type === 'participant'
  })
  const byStatus = (status: string) =>
    single.find(
      ({ tickets: [ticket] }) => ticket?.status === status && ticket.type === 'participant',
    )
  const noted = good.find(({ note: text, enrolments }) => text !== '' && enrolments.length > 0)
  const longest = good.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0]
  const wanted = {
    'desk-long-name': longest,
    'desk-unpaid': byStatus('unpaid'),
    'desk-canceled': byStatus('canceled'),
    'desk-valid': noted,
    'desk-used': longest,
  }
  return Object.entries(wanted).flatMap(([name, guest]) =>
    guest === undefined ? [] : [[name, guest] as const],
  )
}

function lengthOf({ firstName, infix, lastName }: Attendee): number {
  return `${firstName} ${infix} ${lastName}`.length
}
