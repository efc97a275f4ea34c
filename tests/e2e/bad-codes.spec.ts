import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

const GUEST = 'YMCM5XJEN623'

/** What may come out of a scanner, and what the desk says of it. */
const codes: readonly (readonly [raw: string, verdict: string])[] = [
  [`https://example.org/%zz/${GUEST}?a=%E0%A4%A`, 'valid'],
  [`\\000026${GUEST}\r\n`, 'used'],
  ['', 'malformed'],
  [' \t\r\n', 'malformed'],
  ['x'.repeat(10_000), 'malformed'],
  ['x'.repeat(5_000_000), 'malformed'],
  ['\u0000\u0001\ufffd', 'malformed'],
  [`${GUEST}\u0007`, 'malformed'],
  ['A\udc00B', 'malformed'],
  ['\uffff', 'malformed'],
  [']Q1'.repeat(99), 'malformed'],
  ['__proto__', 'unknown'],
  ['%', 'unknown'],
  ["'; DROP TABLE journal; --", 'unknown'],
  ['https://example.org/%', 'unknown'],
  ['https://example.org/?code=%C3%28', 'unknown'],
  ['https://[::1', 'unknown'],
  [`https://example.org/?${'a=%41&'.repeat(60)}`, 'unknown'],
  [`\u202e${GUEST}`, 'unknown'],
]

test('a code of any kind gets a verdict, the same twice, and blocks none behind it', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await expect(page.getByTestId('scan-input')).toBeVisible()
  const scan = (id: string, raw: string) =>
    page.evaluate(
      ([scanId, text]) =>
        window.bridge.invoke('checkIn.scan', {
          id: scanId,
          listId: 'reception',
          raw: text,
          direction: 'entry',
        }),
      [id, raw] as const,
    )
  for (const [raw, verdict] of codes) {
    const id = randomUUID()
    const answer = await scan(id, raw)
    const told = answer.ok ? (answer.value.explanation ?? answer.value.verdict) : answer.code
    expect([raw.slice(0, 60), told]).toEqual([raw.slice(0, 60), verdict])
    expect(await scan(id, raw)).toEqual(answer)
    expect(await scan(id, 'another')).toMatchObject({ ok: false, code: 'id-taken' })
  }
})

test('what is typed or scanned into the field at once is told as unreadable, and the next guest enters', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=en'] })
  const verdict = page.getByTestId('verdict')
  for (const raw of ['x'.repeat(10_000), `${GUEST}\u0000`, '\ud800']) {
    await page.getByTestId('scan-input').fill(raw)
    await page.keyboard.press('Enter')
    await expect(verdict).toHaveAttribute('data-verdict', 'invalid')
    await expect(verdict).toContainText('This code cannot be read.')
  }
  await page.getByTestId('scan-input').fill(GUEST)
  await page.keyboard.press('Enter')
  await expect(verdict).toHaveAttribute('data-verdict', 'valid')
})
