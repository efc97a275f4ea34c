import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

const ROWS = 20_000

test('loads 20,000 guests with a progress bar while the desk goes on scanning', async ({
  launch,
}) => {
  test.slow()
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  const found = await call('attendees.search', { text: 'nauta', limit: 1 })
  const code = found.ok ? (found.value.attendees[0]?.tickets[0]?.code ?? '') : ''
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').setInputFiles({
    name: 'twintigduizend.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(largeFile()),
  })
  await expect(page.getByTestId('import-count-rows')).toHaveText('20.000', { timeout: 60_000 })
  await page.getByTestId('import-commit').click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  const duringImport: boolean[] = []
  const done = page.getByTestId('import-done')
  while (!(await done.isVisible())) {
    const answer = await call('checkIn.scan', {
      id: randomUUID(),
      listId: 'reception',
      raw: code,
      direction: 'entry',
    })
    duringImport.push(answer.ok)
    const early = await call('attendees.search', { text: 'BAL-00001', limit: 1 })
    if (early.ok && early.value.attendees.length > 0) break
  }
  expect(duringImport.length).toBeGreaterThan(5)
  expect(duringImport.every((answered) => answered)).toBe(true)
  await expect(done).toHaveAttribute('data-state', 'committed', { timeout: 60_000 })
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('BAL-19999')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Hendriks19999')
})

function largeFile(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const code = `BAL-${String(index).padStart(5, '0')}`
    return `Jan,van den,Hendriks${String(index)},Gemeente Emmen,${code}`
  })
  return ['Voornaam,Tussenvoegsel,Achternaam,Organisatie,Ticketcode', ...rows].join('\n')
}
