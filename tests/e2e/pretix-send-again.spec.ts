import { expect } from '@playwright/test'
import { findingsOn } from '../support/page/accessibility.ts'
import { test } from '../support/app.ts'
import { connectPretix, createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

const languages = [
  ['nl', 'Deze lijst is er in pretix niet (meer).', 'in testmodus'],
  ['en', 'Pretix has no such list (any more).', 'in test mode'],
] as const

for (const [language, gone, testMode] of languages) {
  test(`what pretix refused is sent again once it was put right there (${language})`, async ({
    launch,
  }) => {
    const server = await PretixServer.start()
    const orders = [1, 2].map((number) => pretixOrder(number))
    Object.assign(server.behaviour, pretixCatalogue, { clock: Date.now(), orders, testmode: true })
    const { page, call } = await launch({ flags: [`--lang=${language}`] })
    await createCongress(call)
    await connectPretix(call, server)
    await call('sources.sync', {})
    for (const raw of ['secret000001', 'secret000002']) {
      const scan = { id: crypto.randomUUID(), listId: 'pretix-list-7', direction: 'entry' as const }
      expect(await call('checkIn.scan', { ...scan, raw })).toMatchObject({ ok: true })
    }
    for (const lastName of ['Aalders', 'Bakker']) {
      const guest = {
        firstName: 'Bé',
        infix: '',
        lastName,
        organisation: '',
        listId: 'pretix-list-7',
      }
      const walkIn = {
        id: crypto.randomUUID(),
        ...guest,
        ticketType: 'pretix-1',
        payment: { method: 'free' as const },
      }
      expect(await call('attendees.register', walkIn)).toMatchObject({ ok: true })
    }
    server.behaviour.lists = []
    await page.getByTestId('nav-import').click()
    await expect(page.getByTestId('source-state')).toContainText(testMode)
    await page.getByTestId('source-sync').click()
    await expect(page.getByTestId('source-unsent')).toContainText(gone)
    expect(await findingsOn(page)).toEqual([])
    server.behaviour.lists = pretixCatalogue.lists
    await page.getByTestId('source-settle-changes').click()
    await page.getByTestId('source-settle-changes-confirm').click()
    await expect(page.getByTestId('source-settle-changes')).toHaveCount(0)
    await page.getByTestId('source-send-again').click()
    await expect(page.getByTestId('source-unsent')).toHaveCount(0)
    expect(server.checkIns.size).toBe(2)
    await server.stop()
  })
}
