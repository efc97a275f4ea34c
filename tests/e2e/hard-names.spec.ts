import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'

const names = [
  'Ж',
  'W'.repeat(200),
  'Tjeukemeerster '.repeat(13).trim(),
  'محمد الفاسي',
  '\u202egnilekreV',
  'Zoë 👩‍🦽🎉',
  '<img src=x onerror=alert(1)>',
  '{{name}} $t(card.history)',
]

test('names of any kind are text on every page, and leave each within its width', async ({
  launch,
}) => {
  test.slow()
  const { page, call, app } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByTestId('scan-input').waitFor()
  for (const lastName of names) {
    const made = await call('attendees.register', {
      id: crypto.randomUUID(),
      listId: 'reception',
      ticketType: 'speaker',
      payment: { method: 'invoice', reference: lastName.slice(0, 40) },
      firstName: '',
      infix: '',
      lastName,
      organisation: lastName,
    })
    if (!made.ok) throw new Error(made.message)
  }
  const wide: string[] = []
  const look = async (what: string) => {
    if (!(await fits(page))) wide.push(what)
  }
  // What would turn a line around is no part of a name.
  const kept = names.map((name) => name.replace('\u202e', ''))
  for (const [index, name] of kept.entries()) {
    await page.getByTestId('scan-input').fill(name)
    await expect(page.getByTestId('search-result').first()).toContainText(name.slice(0, 40).trim())
    await look(`results-${String(index)}`)
    await page.keyboard.press('Escape')
  }
  for (const nav of ['guests', 'lists', 'dashboard', 'badges', 'readiness', 'desk'] as const) {
    await page.getByTestId(`nav-${nav}`).click()
    await page.getByRole('main').first().waitFor()
    await look(nav)
  }
  await page.keyboard.press('F11')
  await expect(page.getByTestId('evacuation')).toBeVisible()
  await look('evacuation')
  await call('monitor.open', {})
  await expect.poll(() => app.windows().length).toBe(2)
  const monitor = app.windows().find((one) => one !== page)
  expect(monitor === undefined ? false : await fits(monitor)).toBe(true)
  for (const [index, name] of kept.entries()) {
    await page.getByTestId('nav-guests').click()
    await page.getByLabel('Zoek op naam').fill(name)
    const row = page.getByTestId('guest-row').filter({ hasText: name }).first()
    const spills = await row.evaluate(
      (line) => (line.querySelector('[role=rowheader]')?.scrollHeight ?? 0) > line.clientHeight,
    )
    if (spills) wide.push(`row-${String(index)}`)
    await row.click()
    await expect(page.getByTestId('guest-history')).toHaveCount(1)
    await look(`card-${String(index)}`)
  }
  expect(wide).toEqual([])
})

/** Whether nothing makes the page wider than its window, and no name became a picture. */
function fits(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth <= innerWidth &&
      [...document.querySelectorAll('main')].every((one) => one.scrollWidth <= one.clientWidth) &&
      document.querySelector('img[src=x]') === null,
  )
}
