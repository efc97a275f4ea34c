import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { connectPretix, createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

const languages = [
  ['nl', 'Gaat niet naar pretix, maar staat in de wijzigingenlijst voor de organisator.'],
  ['en', 'Does not go to pretix, but stands in the list of changes for the organiser.'],
] as const

for (const [language, line] of languages) {
  test(`a new guest, a correction and a swap say that pretix does not hear of them (${language})`, async ({
    launch,
  }) => {
    const server = await PretixServer.start()
    Object.assign(server.behaviour, pretixCatalogue, { orders: [pretixOrder(1)] })
    const { page, call } = await launch({ flags: [`--lang=${language}`] })
    await createCongress(call, { firstDay: '2026-06-17', lastDay: '2026-06-19' })
    await page.getByTestId('nav-desk').click()
    await page.getByTestId('walk-in-open').click()
    await expect(page.getByTestId('walk-in-form')).not.toContainText('pretix')
    await page.keyboard.press('Escape')
    await connectPretix(call, server)
    expect(await call('sources.sync', {})).toMatchObject({ ok: true })

    await page.getByTestId('list-select').selectOption('pretix-list-7')
    await page.getByTestId('walk-in-open').click()
    await expect(page.getByTestId('walk-in-form')).toContainText(line)
    await page.keyboard.press('Escape')
    await page.getByTestId('scan-input').fill('secret000001')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-verdict=valid]')).toBeVisible()
    await page.keyboard.press('F5')
    await page.getByTestId('card-swap').click()
    await expect(page.getByTestId('swap-form')).toContainText(line)
    await page.keyboard.press('Escape')
    await page.getByTestId('card-edit').click()
    await expect(page.getByTestId('edit-form')).toContainText(line)
    await server.stop()
  })
}
