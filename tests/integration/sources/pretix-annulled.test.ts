import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { countPresent } from '../../../electron/db/attendance/scans.ts'
import { OPENING } from '../../support/guests.ts'
import { ownWorld } from '../../support/pretix/own-world.ts'
import { PRETIX_LIST } from '../../support/pretix/pretix-desk.ts'
import { pulledDesk } from '../../support/pretix-expectations/desks.ts'

const MINUTE = 60_000

type Desk = Awaited<ReturnType<typeof pulledDesk>>

/** Desks that have not heard of each other, and pretix's own scanner at another door. */
async function cutOffDesks() {
  const world = await ownWorld()
  const clock = { now: OPENING }
  const { behaviour, url } = world.server
  const post = async (what: 'redeem' | 'annul', body: object) => {
    clock.now += MINUTE
    behaviour.clock += MINUTE
    const headers = { Authorization: 'Device device-token-77' }
    const datetime = new Date(clock.now).toISOString()
    const answer = await fetch(`${url}/api/v1/organizers/divosa/checkinrpc/${what}/`, {
      ...{ method: 'POST', headers },
      body: JSON.stringify({ datetime, lists: [world.list], ...body }),
    })
    expect(answer.ok).toBe(true)
  }
  const elsewhere = async (secret: string, type: 'entry' | 'exit') => {
    const nonce = randomUUID()
    await post('redeem', { nonce, secret, type })
    return () => post('annul', { nonce })
  }
  const exchange = async ({ exchange }: Desk) => {
    behaviour.clock += MINUTE
    expect(await exchange.sync()).toMatchObject({ problem: null })
  }
  const tell = (from: Desk, to: Desk) => {
    receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
  }
  const looked = ({ asked }: Desk) => asked.filter((path) => path.includes('/positions/')).length
  const newDesk = () => pulledDesk(world, clock)
  return { world, newDesk, elsewhere, exchange, tell, looked }
}

const inside = ({ db }: Desk) => countPresent(db, PRETIX_LIST, 0)

it('a check-in that was annulled before the reading desk hears of it from another one counts no more', async () => {
  const { world, newDesk, elsewhere, exchange, tell, looked } = await cutOffDesks()
  const guest = await world.sell()
  const [reader, other] = [await newDesk(), await newDesk()]
  const annul = await elsewhere(guest.secret, 'entry')
  await exchange(other)
  await annul()
  await exchange(reader)
  // Only from here on does the reader know that there was a check-in; pretix says no more of it.
  tell(other, reader)
  expect(inside(reader)).toBe(1)
  reader.exchange.takeOver()
  await exchange(reader)
  expect(inside(reader)).toBe(0)
  tell(reader, other)
  expect(inside(other)).toBe(0)
  expect(other.scan(guest.secret).verdict).toBe('valid')
  const before = looked(reader)
  await exchange(reader)
  expect(looked(reader)).toBe(before)
})

it('a way in and out that were both annulled before a third desk brings them count no more, and one that stands does', async () => {
  const { world, newDesk, elsewhere, exchange, tell, looked } = await cutOffDesks()
  const [gone, stays] = [await world.sell(), await world.sell()]
  const [reader, other, third] = [await newDesk(), await newDesk(), await newDesk()]
  const annulExit = await elsewhere(gone.secret, 'exit')
  const annulEntry = await elsewhere(gone.secret, 'entry')
  await elsewhere(stays.secret, 'entry')
  await exchange(other)
  await annulEntry()
  await annulExit()
  tell(other, third)
  expect(inside(third)).toBe(2)
  await exchange(reader)
  expect(inside(reader)).toBe(1)
  tell(third, reader)
  reader.exchange.takeOver()
  const before = looked(reader)
  await exchange(reader)
  expect(inside(reader)).toBe(1)
  expect(reader.scan(gone.secret).verdict).toBe('valid')
  expect(reader.scan(stays.secret).verdict).toBe('used')
  // What the desk read itself it does not look up.
  expect(looked(reader) - before).toBe(2)
})
