import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { connectPretix, createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

const languages = [
  ['nl', 'Balie kan de lijst Diner van pretix niet lezen.', 'een regel die Balie niet kent: maan'],
  ['en', 'Balie cannot read the list Diner of pretix.', 'a rule that Balie does not know: maan'],
] as const

for (const [language, unread, strange] of languages) {
  test(`lists of pretix that cannot be read or judged are named until they can (${language})`, async ({
    launch,
  }) => {
    const server = await PretixServer.start()
    const [reception = {}] = pretixCatalogue.lists as Record<string, unknown>[]
    const dinner = { ...reception, id: 8, name: 'Diner' }
    const excursion = { ...reception, id: 9, name: 'Excursie' }
    Object.assign(server.behaviour, pretixCatalogue, {
      lists: [
        reception,
        { ...dinner, limit_products: 'alle' },
        { ...excursion, rules: { maan: [] } },
      ],
      questions: [{ id: 4, question: { nl: 'Eet je mee?' }, items: 'alle' }],
    })
    const { page, call } = await launch({ flags: [`--lang=${language}`] })
    await createCongress(call, { firstDay: '2026-06-17', lastDay: '2026-06-19' })
    await connectPretix(call, server)
    await page.getByTestId('nav-import').click()
    await page.getByTestId('source-sync').click()
    const state = page.getByTestId('source-state')
    await expect(state).toContainText(unread)
    await expect(state).toContainText('limit_products')
    await expect(state).toContainText(strange)
    await expect(state).toContainText('Eet je mee? (items)')

    server.behaviour.lists = [reception, dinner, excursion]
    server.behaviour.questions = []
    await page.getByTestId('source-sync').click()
    await expect(state).not.toContainText('Diner')
    await expect(state).not.toContainText('maan')
    await page.getByTestId('nav-desk').click()
    await expect(page.getByTestId('list-select')).toContainText('Diner')
    await server.stop()
  })
}
