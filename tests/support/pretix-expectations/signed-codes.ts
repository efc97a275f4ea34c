import { expect, it } from 'vitest'
import type { StartWorld } from '../pretix/pretix-world.ts'
import { pulledDesk } from './desks.ts'

/** Tickets that are good by themselves. */
export function signedCodes(startWorld: StartWorld): void {
  it('that came after the last pull are good by their signature, and pretix hears of it', async () => {
    const world = await startWorld('signed')
    // pretix makes its key with the first ticket.
    await world.sell()
    const { exchange, scan } = await pulledDesk(world)
    const late = await world.sell()
    expect(scan(late.secret)).toMatchObject({ verdict: 'valid', explanation: 'signed-code' })
    expect(await exchange.sync()).toMatchObject({ refused: 0, problem: null })
    expect(await world.checkIns()).toMatchObject([{ successful: true, position: late.position }])
    expect(scan(late.secret)).toMatchObject({ verdict: 'used', attendee: { lastName: 'Heijden' } })
  })

  it('that were taken back or blocked are refused, until the block is lifted', async () => {
    const world = await startWorld('signed')
    const [renewed, blocked] = [await world.sell(), await world.sell()]
    await world.renewSecret(renewed)
    await world.block(blocked, true)
    const { exchange, scan, asked } = await pulledDesk(world)
    expect([scan(renewed.secret).verdict, scan(blocked.secret).verdict]).toEqual([
      'revoked',
      'blocked',
    ])
    await world.block(blocked, false)
    asked.length = 0
    await exchange.sync()
    expect(scan(blocked.secret).verdict).toBe('valid')
    expect(scan(renewed.secret).verdict).toBe('revoked')
    // Only what is new is asked for.
    const codes = asked.filter((path) => path.includes('secrets/'))
    expect(codes.map((path) => /(created|updated)_since=2/.test(path))).toEqual([true, true])
  })
}
