import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { standingBadgeCode } from '../../../electron/db/badges/badge-codes.ts'
import { allLayouts } from '../../../electron/db/event/definitions.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import {
  changePrintJob,
  latestPrintJobs,
  openPrintJobs,
} from '../../../electron/db/badges/print-jobs.ts'
import { badgeOf } from '../../../electron/printing/badges/badge-of.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { removeLayout, saveLayout } from '../../../electron/printing/layouts/save-layout.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { verdictFace } from '../../../renderer/features/desk/stage/verdict-face.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { toBase64, utf8Of } from '../../../shared/domain/badge/base64.ts'
import { layoutOfPreset, presets } from '../../../shared/domain/badge/presets.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'

const press = openBadgePress('resources')
const guest = 'aaaaaaaa-0000-4000-8000-000000000000'

async function deskWithGuest(): Promise<DeskDeps> {
  const desk = await openTestDesk([testList({ prints: 'always' })])
  const tickets = [{ id: guest, code: 'CODE-A', type: participant.id }]
  importTestGuests(desk.db, desk.pen, [{ id: guest, person: { lastName: 'Jansen' }, tickets }])
  return desk
}

function save(desk: DeskDeps, change: Partial<BadgeLayout>, id = randomUUID()) {
  return saveLayout(desk, { id, layout: { ...defaultLayout, ...change } })
}

function scan(desk: DeskDeps): string {
  const id = randomUUID()
  const scanned = { id, listId: testList().id, raw: 'CODE-A', direction: 'entry' as const }
  scanTicket(desk, { ...scanned, overrides: [] })
  return latestPrintJobs(desk.db, desk.laptop, 1)[0]?.layoutId ?? 'no job'
}

/** Asks for the badge again after all before it came out. */
function reprint(desk: DeskDeps, reason: 'jam' | 'lost'): string {
  for (const { id, changedAt } of openPrintJobs(desk.db, desk.laptop)) {
    changePrintJob(desk.db, id, { state: 'printed', changedAt })
  }
  requestBadge(desk, { id: randomUUID(), attendeeId: guest, reason })
  return latestPrintJobs(desk.db, desk.laptop, 1)[0]?.layoutId ?? 'no job'
}

/** What a scanner reads on the guest's badge as it comes out as PDF. */
async function readBack(desk: DeskDeps, layoutId: string): Promise<string> {
  const badge = press.place(desk.db, guest, layoutId, { width: 86, height: 120 })
  if (badge === null) throw new Error('The guest has no badge')
  const root = join(temporaryFolder(), 'badge')
  writeFileSync(`${root}.pdf`, await press.drawing.pdf(badge))
  execFileSync('pdftoppm', ['-r', '300', '-gray', '-singlefile', `${root}.pdf`, root])
  const options = { encoding: 'utf8' } as const
  return execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', `${root}.pgm`], options).trim()
}

function answerTo(desk: DeskDeps, raw: string): ScanAnswer {
  const scanned = { id: randomUUID(), listId: testList().id, raw, direction: 'entry' as const }
  const answer = scanTicket(desk, { ...scanned, overrides: [] })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

test('a badge is printed by the layout for the list or the type, and by the standard after it is gone', async () => {
  const desk = await deskWithGuest()
  const before = reprint(desk, 'jam')
  save(desk, { id: 'types', ticketTypes: [participant.id] })
  const forType = reprint(desk, 'jam')
  save(desk, { id: 'entrance', lists: [testList().id] })
  const atList = scan(desk)
  removeLayout(desk, { id: randomUUID(), layoutId: 'types' })
  removeLayout(desk, { id: randomUUID(), layoutId: 'entrance' })

  expect([before, forType, atList, reprint(desk, 'jam')]).toEqual([
    'default',
    'types',
    'entrance',
    'default',
  ])
  expect(allLayouts(desk.db)).toEqual([])
})

test('a badge comes again by the layout of the list where it was asked for', async () => {
  const desk = await deskWithGuest()
  save(desk, { id: 'entrance', lists: [testList().id] })
  expect([scan(desk), reprint(desk, 'jam')]).toEqual(['entrance', 'entrance'])
})

test('one layout is the standard, the last that was made so', async () => {
  const desk = await deskWithGuest()
  save(desk, { id: 'one', name: 'Een', standard: true })
  save(desk, { id: 'two', name: 'Twee', standard: true })

  expect(Object.fromEntries(allLayouts(desk.db).map(({ id, standard }) => [id, standard]))).toEqual(
    { one: false, two: true },
  )
})

test('keeping a layout twice by one call writes one entry, and another under its id is refused', async () => {
  const desk = await deskWithGuest()
  const id = randomUUID()
  const answers = [
    save(desk, { id: 'one' }, id),
    save(desk, { id: 'one' }, id),
    save(desk, { id: 'one', name: 'Anders' }, id),
  ]

  expect(answers.map((answer) => (answer.ok ? 'kept' : answer.code))).toEqual([
    'kept',
    'kept',
    'id-taken',
  ])
  expect(readJournal(desk.db, 0, 1_000).filter((entry) => entry.id === id)).toHaveLength(1)
})

test('a layout with a picture that may not be drawn is refused whole', async () => {
  const desk = await deskWithGuest()
  const data = toBase64(utf8Of('<svg viewBox="0 0 1 1"><script/></svg>'))
  const element = {
    ...{ type: 'picture' as const, x: 0, y: 0, width: 9, height: 9, rotation: 0 as const },
    ...{ face: 'front' as const, showFor: null, format: 'svg' as const, data },
    pixels: { width: 1, height: 1 },
  }

  expect(save(desk, { elements: [element] })).toMatchObject({ ok: false, code: 'svg-scripts' })
  expect(allLayouts(desk.db)).toEqual([])
})

test('a badge with its own code gets one that scans, and a lost badge another; the ticket stays good', async () => {
  const desk = await deskWithGuest()
  const qr = defaultLayout.elements.find(({ type }) => type === 'qr')
  if (qr?.type !== 'qr') throw new Error('The default layout has no QR code')
  save(desk, { id: 'own', standard: true, elements: [{ ...qr, content: 'badge-code' }] })
  scan(desk)
  const first = standingBadgeCode(desk.db, guest)
  reprint(desk, 'jam')
  const again = standingBadgeCode(desk.db, guest)
  reprint(desk, 'lost')
  const other = standingBadgeCode(desk.db, guest)
  const verdictOf = (raw: string | null) => {
    const input = { id: randomUUID(), listId: testList().id, direction: 'entry' as const }
    const answer = scanTicket(desk, { ...input, raw: raw ?? '', overrides: [] })
    return answer.ok ? [answer.value.verdict, answer.value.attendee?.id] : answer.code
  }

  expect(first).toMatch(/^[0-9A-Z]{8,}$/)
  expect(again).toBe(first)
  expect(other).not.toBe(first)
  expect(badgeOf(desk.db, guest)?.badgeCode).toBe(other)
  expect([verdictOf(other), verdictOf('CODE-A'), verdictOf(first)]).toEqual([
    ['used', guest],
    ['used', guest],
    [expect.stringMatching(/revoked|invalid/), expect.anything()],
  ])
})

test('a badge on sold stock is read back by a scanner, turns amber when it is lost, and the next one admits', async () => {
  const desk = await deskWithGuest()
  const [preset] = presets
  if (preset === undefined) throw new Error('There is no stock to begin with')
  const own = layoutOfPreset(defaultLayout, preset, { id: 'own', name: 'Eigen' })
  save(desk, { ...own, standard: true })
  scan(desk)
  const first = await readBack(desk, 'own')
  const before = answerTo(desk, first)
  reprint(desk, 'lost')
  const second = await readBack(desk, 'own')
  const lost = answerTo(desk, first)

  expect(first).not.toBe('CODE-A')
  expect(second).not.toBe(first)
  expect(
    [before, lost, answerTo(desk, second), answerTo(desk, 'CODE-A')].map(
      ({ verdict, explanation, attendee }) => [verdict, explanation, attendee?.id],
    ),
  ).toEqual([
    ['used', null, guest],
    ['revoked', 'badge-lost', guest],
    ['used', null, guest],
    ['used', null, guest],
  ])
  expect(verdictFace(lost)).toMatchObject({ family: 'caution', sign: 'warning' })
})

test('the card tells by which code the paper of a badge checks in, and so what losing it means', async () => {
  const desk = await deskWithGuest()
  const told = () => guestCard(desk.db, guest, desk.pen.now())?.codeOnBadge
  const showing = (...contents: readonly ('ticket-code' | 'badge-code' | 'vcard')[]) => {
    const qr = defaultLayout.elements.find(({ type }) => type === 'qr')
    if (qr?.type !== 'qr') throw new Error('no QR code')
    const elements = contents.map((content) => ({ ...qr, content }))
    save(desk, { id: 'own', standard: true, elements })
  }
  const seen = [told()]
  showing('badge-code')
  seen.push(told())
  scan(desk)
  seen.push(told())
  showing('badge-code', 'ticket-code')
  seen.push(told())
  showing('vcard')
  seen.push(told())

  // A badge code is issued when the badge is asked for; before that the ticket's stands in.
  expect(seen).toEqual(['ticket', 'ticket', 'badge', 'ticket', 'none'])
})

test('the default badge holds the ticket code, and so does one of a guest without a badge code', async () => {
  const desk = await deskWithGuest()
  scan(desk)

  expect(await readBack(desk, 'default')).toBe('CODE-A')
  expect(standingBadgeCode(desk.db, guest)).toBeNull()
})

test('markup, control characters, new lines and printer commands in fields are printed as text', async () => {
  const desk = await deskWithGuest()
  const evil = '<b>^XZ~JA</b>\u0000\n^FS & "x"'
  importTestGuests(desk.db, desk.pen, [
    {
      id: guest,
      person: { lastName: 'Jansen', organisation: evil },
      tickets: [{ id: guest, code: 'CODE-A', type: participant.id }],
    },
  ])
  const svg = press.svg(desk.db, guest, 'default') ?? ''

  expect(svg).toContain('&lt;b&gt;^XZ~JA&lt;/b&gt; ^FS &amp; &quot;x&quot;')
  expect(svg).not.toContain('<b>')
})
