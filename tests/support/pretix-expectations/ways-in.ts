import { expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { findSource } from '../../../electron/db/sources/sources.ts'
import { listEvents, pairDevice, tryToken } from '../../../electron/sync/pretix/pair.ts'
import { deskAt, network } from '../pretix/pretix-desk.ts'
import type { StartWorld } from '../pretix/pretix-world.ts'
import { pairedDesk } from './desks.ts'

/** How a laptop gets in, and what it hears when it does not. */
export function waysIn(startWorld: StartWorld): void {
  it('is the text of a QR code, which works once', async () => {
    const world = await startWorld()
    const { address } = world
    const text = await world.pairingText()
    const paired = await pairDevice(network, text, '1.0')
    expect(paired).toMatchObject({ value: { url: address.url, organizer: address.organizer } })
    if (!paired.ok) throw new Error(paired.code)
    const events = await listEvents(network, paired.value)
    expect(events.ok ? events.value : []).toContainEqual({
      slug: address.event,
      name: 'Divosa congres',
      from: '2026-06-17T09:00:00+02:00',
    })
    const { exchange } = await deskAt(address, paired.value.authorization)
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(await pairDevice(network, text, '1.0')).toMatchObject({ ok: false, code: 'refused' })
  })

  it('is a token that is known; a wrong one and an unknown event are told apart', async () => {
    const { address, authorization } = await startWorld()
    const token = authorization.replace('Token ', '')
    const elsewhere = { ...address, event: 'bestaat-niet' }
    expect([
      await tryToken(network, address, token),
      await tryToken(network, address, 'verkeerd'),
      await tryToken(network, elsewhere, token),
    ]).toMatchObject([
      { ok: true, value: authorization },
      { ok: false, code: 'unauthorized' },
      { ok: false, code: 'forbidden' },
    ])
  })

  it('that is closed in the middle keeps the guests and says so', async () => {
    const world = await startWorld()
    const { secret } = await world.sell()
    const { db, exchange, tokens } = await pairedDesk(world)
    await exchange.sync()
    const Authorization = tokens.find(findSource(db)?.id ?? '') ?? ''
    const path = `${world.address.url}/api/v1/device/revoke`
    await fetch(path, { method: 'POST', headers: { Authorization } })
    expect(await exchange.sync()).toMatchObject({ problem: 'unauthorized' })
    expect(findCodeHolders(db, secret, true)).toHaveLength(1)
  })

  it('that is barred for a while lets everything through afterwards', async () => {
    const world = await startWorld()
    const { exchange, scan } = await pairedDesk(world)
    await exchange.sync()
    scan('onbekend-ticket')
    await world.admitDevices(false)
    expect(await exchange.sync()).toMatchObject({ pushed: 0, problem: 'forbidden' })
    await world.admitDevices(true)
    expect(await exchange.sync()).toMatchObject({ pushed: 1, problem: null })
    expect(await world.checkIns()).toMatchObject([{ error_reason: 'invalid' }])
  })
}
