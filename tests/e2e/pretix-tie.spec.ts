import { expect } from '@playwright/test'
import { findingsOn } from '../support/page/accessibility.ts'
import { test } from '../support/app.ts'
import { connectPretix, createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

const languages = [
  ['nl', 'Ontvangst & badge', 'Er is al één keer op gescand.', 'gaan ook naar Default in pretix'],
  ['en', 'Reception & badge', 'One scan was made on it', 'also go to Default in pretix'],
] as const

for (const [language, name, earlier, tied] of languages) {
  test(`a list that was made before pretix came is tied to one of pretix, and untied (${language})`, async ({
    launch,
  }) => {
    const server = await PretixServer.start()
    const [reception = {}] = pretixCatalogue.lists as Record<string, unknown>[]
    Object.assign(server.behaviour, pretixCatalogue, {
      clock: Date.now(),
      lists: [{ ...reception, name: 'Default' }],
      orders: [1, 2, 3].map((number) => pretixOrder(number)),
    })
    const { page, call } = await launch({ flags: [`--lang=${language}`] })
    await createCongress(call)
    await connectPretix(call, server)
    await call('sources.sync', {})
    await page.getByTestId('nav-desk').click()
    await page.getByTestId('list-select').selectOption({ label: name })
    await page.getByTestId('scan-input').fill('secret000001')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'valid')
    await call('sources.sync', {})
    expect(server.checkIns.size).toBe(0)

    await page.getByTestId('nav-lists').click()
    await page.getByTestId('list-line').filter({ hasText: name }).click()
    await page.getByTestId('list-tie-open').click()
    await expect(page.getByTestId('list-tie')).toContainText(earlier)
    expect(await findingsOn(page)).toEqual([])
    await page.getByTestId('list-tie-confirm').click()
    await expect(page.getByTestId('list-tie')).toContainText(tied)
    await expect.poll(() => server.checkIns.size).toBe(1)
    expect([...server.checkIns.values()]).toMatchObject([{ secret: 'secret000001', lists: [7] }])
    await page.getByTestId('list-line').filter({ hasText: 'Default' }).click()
    await expect(page.getByTestId('list-tie')).toHaveCount(0)
    await expect(page.getByTestId('list-line').filter({ hasText: 'Default' })).toContainText('1')

    await page.getByTestId('list-line').filter({ hasText: name }).click()
    await page.getByTestId('list-untie').click()
    await expect(page.getByTestId('list-tie-open')).toBeVisible()
    await page.getByTestId('nav-import').click()
    await expect(page.getByTestId('source-state')).toContainText(name)
    await server.stop()
  })
}
