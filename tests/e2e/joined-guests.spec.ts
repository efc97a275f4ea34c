import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'
import { findingsOn } from '../support/page/accessibility.ts'

test('two guests who turn out to be one are joined, taken apart, and left in peace', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await walkIn(call, 'Gemeente Assen')
  await walkIn(call, '')
  await page.getByTestId('nav-guests').click()
  const before = page.getByTestId('guests-count')
  await expect(before).toHaveText('1.502 gasten, ook wie geannuleerd is')

  await page.getByTestId('alike-open').click()
  const pair = page
    .getByTestId('alike-pairs')
    .getByRole('listitem')
    .filter({ hasText: 'Zwarthoed' })
  await expect(pair).toHaveCount(1)
  await pair.getByTestId('alike-look').press('Enter')
  const question = page.getByTestId('same-question')
  await expect(question).toContainText('Gemeente Assen')
  await expect(question.getByRole('radio').first()).toBeFocused()
  expect(await findingsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(page.getByTestId('guest-card')).toBeVisible()

  await page.getByTestId('same-compare').press('Enter')
  await page.keyboard.press('Enter')
  const card = page.getByTestId('guest-card')
  await expect(card).toContainText('Dit is nu één gast, bij elke balie.')
  await expect(before).toHaveText('1.501 gasten, ook wie geannuleerd is')
  await expect(page.getByTestId('guest-history')).toContainText('Samengevoegd met een andere gast')
  await expect(page.getByTestId('same-joined')).toContainText('Zwarthoed')
  expect(await findingsOn(page)).toEqual([])

  await page.getByTestId('same-undo').press('Enter')
  await expect(card).toContainText('Dit zijn weer twee gasten')
  await expect(before).toHaveText('1.502 gasten, ook wie geannuleerd is')
  // Who was taken apart is proposed to nobody again, and is found by a search.
  await expect(page.getByTestId('same-compare')).toHaveCount(0)
  await page.getByTestId('card-same-open').press('Enter')
  await expect(page.getByTestId('same-search').getByRole('textbox')).toBeFocused()
  await page.getByTestId('same-search').getByRole('textbox').fill('zwarthoed')
  await expect(page.getByTestId('same-compare')).toHaveCount(1)
})

async function walkIn(call: Balie['call'], organisation: string): Promise<void> {
  await call('attendees.register', {
    ...{ id: randomUUID(), listId: 'reception', ticketType: 'participant', organisation },
    ...{ firstName: 'Geertje', infix: '', lastName: 'Zwarthoed', payment: { method: 'card' } },
  })
}
