import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { connectPretix, createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

const languages = [
  ['nl', 'Is pretix verhuisd?'],
  ['en', 'Did pretix move?'],
] as const

for (const [language, question] of languages) {
  test(`a pretix that moved is asked about, and its guests stay who they are (${language})`, async ({
    launch,
  }) => {
    const [server, moved] = [await PretixServer.start(), await PretixServer.start()]
    const orders = [1, 2, 3].map((number) => pretixOrder(number))
    const clock = Date.now()
    Object.assign(server.behaviour, pretixCatalogue, { clock, orders })
    Object.assign(moved.behaviour, pretixCatalogue, { clock: clock + 60_000, orders })
    const { page, call } = await launch({ flags: [`--lang=${language}`] })
    await createCongress(call)
    await connectPretix(call, server)
    await call('sources.sync', {})
    await server.stop()

    await page.getByTestId('nav-import').click()
    const code = { handshake_version: 1, url: moved.url, token: 'pair-me' }
    await page.getByRole('button', { name: /^(Nieuw token|New token)$/ }).click()
    await page.getByTestId('source-renew').getByRole('textbox').fill(JSON.stringify(code))
    await page.getByTestId('source-renew').getByRole('button').first().click()
    await expect(page.getByText(question, { exact: true })).toBeVisible()
    await page.getByTestId('source-moved').click()
    await expect(page.getByTestId('source-report')).toBeVisible()
    await expect(page.getByTestId('source-state')).toContainText(new URL(moved.url).host)
    expect(await call('sources.state', {})).toMatchObject({ value: { guests: 3, doubles: null } })
    await moved.stop()
  })
}
