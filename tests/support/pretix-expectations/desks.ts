import { expect } from 'vitest'
import { pairDevice } from '../../../electron/sync/pretix/pair.ts'
import { listId } from '../../../shared/domain/pretix/products.ts'
import { OPENING } from '../guests.ts'
import { deskAt, network } from '../pretix/pretix-desk.ts'
import type { PretixWorld } from '../pretix/pretix-world.ts'

/** A desk that pretix knows as a device, after its first exchange; it scans on the world's list. */
export async function pairedDesk(world: PretixWorld, clock = { now: OPENING }) {
  const paired = await pairDevice(network, await world.pairingText(), '1.0')
  if (!paired.ok) throw new Error(paired.code)
  return pulledDesk(world, clock, paired.value.authorization)
}

/** A desk of the team's, after its first exchange; it scans on the world's list. */
export async function pulledDesk(
  world: PretixWorld,
  clock = { now: OPENING },
  authorization = world.authorization,
) {
  const desk = await deskAt(world.address, authorization, clock)
  expect(await desk.exchange.sync()).toMatchObject({ problem: null })
  const list = listId(world.list)
  const scan = (raw: string, more = {}) => desk.scan(raw, list, more)
  return { ...desk, scan, clock }
}
