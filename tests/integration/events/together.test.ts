import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { isOnlyHere } from '../../../electron/db/journal/given-away.ts'
import { appendEntry, readJournal } from '../../../electron/db/journal/journal.ts'
import { describeTestEvent, importTestGuests } from '../../support/event-file.ts'
import {
  agree,
  cuttableWay,
  entriesAt,
  join,
  linkedDesk,
  scanAt,
  togetherAt,
  type LinkedDesk,
} from '../../support/together.ts'

const anneke = {
  id: '11111111-1111-4111-8111-111111111111',
  person: { firstName: 'Anneke', infix: 'van der', lastName: 'Heijdenrijk' },
  tickets: [{ code: 'K4-77QX' }],
}

/** A desk that has the event, with one guest. */
async function firstDesk(name = 'Balie 1'): Promise<LinkedDesk> {
  const desk = await linkedDesk(name)
  describeTestEvent(desk.deps.db, desk.deps.pen)
  importTestGuests(desk.deps.db, desk.deps.pen, [anneke])
  return desk
}

describe('desks that are together', () => {
  it('know at once who came in at another', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    expect(two.links.add(one.address())).toBe(true)
    await agree(one, two)
    expect(scanAt(one, 'K4-77QX')).toMatchObject({ verdict: 'valid' })
    await agree(one, two)
    expect(scanAt(two, 'K4-77QX')).toMatchObject({ verdict: 'used', at: 'Balie 1' })
    expect(two.received).toContain('scanned')
    expect([togetherAt(one), togetherAt(two)]).toEqual([['Balie 2'], ['Balie 1']])
    expect(two.links.state.behind).toBe(0)
  })

  it('know of what went to another that it is not known here alone any more', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    const { db, pen } = one.deps
    scanAt(one, 'K4-77QX')
    const isAlone = () => {
      const last = readJournal(db, 0, 10_000).at(-1)
      return last !== undefined && isOnlyHere(db, pen, last)
    }
    expect(isAlone()).toBe(true)
    two.links.add(one.address())
    await agree(one, two)
    expect(isAlone()).toBe(false)
    expect(
      readJournal(two.deps.db, 0, 10_000).some((one) => isOnlyHere(two.deps.db, two.deps.pen, one)),
    ).toBe(false)
  })

  it('are found by one address, and stay together without the desk of that address', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    const three = await linkedDesk('Balie 3')
    two.links.add(one.address())
    three.links.add(one.address())
    await expect.poll(() => togetherAt(three), { timeout: 10_000 }).toEqual(['Balie 1', 'Balie 2'])
    await agree(one, two, three)
    await one.links.stop()
    await expect.poll(() => togetherAt(three), { timeout: 10_000 }).toEqual(['Balie 2'])
    expect(scanAt(two, 'K4-77QX')).toMatchObject({ verdict: 'valid' })
    await agree(two, three)
    expect(scanAt(three, 'K4-77QX')).toMatchObject({ verdict: 'used', at: 'Balie 2' })
    // Known by their addresses still after a new start.
    await three.links.stop()
    await join(three)
    await expect.poll(() => togetherAt(three), { timeout: 10_000 }).toEqual(['Balie 2'])
    expect(three.links.state.desks).toContainEqual(
      expect.objectContaining({ name: 'Balie 1', together: false, problem: 'not-reached' }),
    )
  })

  it('find each other where the network carries announcements, and only those of their event', async () => {
    const secret = randomUUID()
    const one = await linkedDesk('Balie 1', { secret, announced: true })
    const two = await linkedDesk('Balie 2', { secret, announced: true })
    const other = await linkedDesk('Elders', { secret: randomUUID(), announced: true })
    await expect.poll(() => togetherAt(two), { timeout: 20_000 }).toEqual(['Balie 1'])
    await expect.poll(() => togetherAt(one), { timeout: 20_000 }).toEqual(['Balie 2'])
    expect(other.links.state.desks).toEqual([])
    expect(one.stored.addresses).toEqual([expect.objectContaining({ name: 'Balie 2' })])
  })

  it('stay together where one calls the other by several addresses at once', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    const ways = await Promise.all([cuttableWay(one.address), cuttableWay(one.address)])
    for (const { address } of [...ways, { address: one.address() }]) two.links.add(address)
    await agree(one, two)
    for (let turn = 0; turn < 20; turn += 1) {
      appendEntry(one.deps.db, one.deps.pen, {
        id: randomUUID(),
        type: 'desk-named',
        body: { name: `Balie ${String(turn)}` },
      })
      await agree(one, two)
      expect([togetherAt(one), togetherAt(two)]).toEqual([['Balie 2'], ['Balie 1']])
    }
    expect(two.links.state.desks).toHaveLength(1)
  })

  it('say so also where each called the other, and one call was given up', async () => {
    for (let pair = 0; pair < 6; pair += 1) {
      const [one, two] = [await linkedDesk('Balie 1'), await linkedDesk('Balie 2')]
      one.links.add(two.address())
      await expect.poll(() => togetherAt(two), { timeout: 10_000 }).toEqual(['Balie 1'])
      two.links.add(one.address())
      // What is answered to whoever typed the address.
      two.told = two.links.state
      for (const [desk, other] of [
        [one, 'Balie 2'],
        [two, 'Balie 1'],
      ] as const) {
        await expect
          .poll(() => desk.told?.desks, { timeout: 10_000 })
          .toEqual([expect.objectContaining({ name: other, together: true })])
      }
    }
  })

  it('are called as they call themselves by now', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    two.links.add(one.address())
    await agree(one, two)
    Object.assign(two.deps.pen, { desk: 'Zijingang' })
    await expect.poll(() => togetherAt(one), { timeout: 10_000 }).toEqual(['Zijingang'])
    const kept = { name: 'Zijingang', address: two.address(), laptop: 'Balie 2' }
    expect(one.stored.addresses).toEqual([kept])
  })

  it('are known again at another address', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    two.links.add(one.address())
    await agree(one, two)
    await two.links.stop()
    two.port = 0
    await join(two)
    await expect
      .poll(() => one.links.state.desks, { timeout: 10_000 })
      .toMatchObject([{ name: 'Balie 2', address: two.address(), together: true }])
    const kept = { name: 'Balie 2', address: two.address(), laptop: 'Balie 2' }
    expect(one.stored.addresses).toEqual([kept])
  })

  it('that were cut off name whom both let in', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    two.links.add(one.address())
    await agree(one, two)
    await two.links.stop()
    expect(scanAt(one, 'K4-77QX')).toMatchObject({ verdict: 'valid' })
    expect(scanAt(two, 'K4-77QX')).toMatchObject({ verdict: 'valid' })
    await join(two)
    await agree(one, two)
    for (const { deps } of [one, two]) {
      expect(doubleAdmissions(deps.db)).toHaveLength(1)
    }
  })

  it('notice a silent line, and catch up by another way', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    const way = await cuttableWay(one.address)
    two.links.add(way.address)
    await agree(one, two)
    way.hush()
    await expect.poll(() => togetherAt(two), { timeout: 10_000 }).toEqual(['Balie 1'])
    scanAt(one, 'K4-77QX')
    await agree(one, two)
  })

  it('go on where a long list was cut off half-way', async () => {
    const one = await firstDesk()
    const guests = Array.from({ length: 12_000 }, (_, index) => ({
      id: randomUUID(),
      person: { firstName: 'Gast', lastName: `Nummer${String(index)}` },
      tickets: [{ code: `GAST${String(index)}` }],
    }))
    importTestGuests(one.deps.db, one.deps.pen, guests)
    const two = await linkedDesk('Balie 2')
    two.links.add(one.address())
    await expect
      .poll(() => entriesAt(two).length, { timeout: 10_000, interval: 1 })
      .toBeGreaterThan(20)
    expect(entriesAt(two).length).toBeLessThan(entriesAt(one).length)
    await two.links.stop()
    expect(countAttendees(two.deps.db)).toBeLessThan(12_000)
    await join(two)
    await agree(one, two)
    expect(scanAt(two, 'GAST11999')).toMatchObject({ verdict: 'valid' })
  })

  it('erase a guest everywhere', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    two.links.add(one.address())
    await agree(one, two)
    const { db, pen } = one.deps
    appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId: anneke.id } })
    await agree(one, two)
    expect(two.erasing).toEqual([anneke.id])
    const file = two.deps.db.name
    for (const path of [file, `${file}-wal`]) {
      expect(readFileSync(path).includes('Heijdenrijk'), path).toBe(false)
    }
  })

  it('keep to themselves what is practised', async () => {
    const one = await firstDesk()
    const two = await linkedDesk('Balie 2')
    const practising = await linkedDesk('Balie 3', { simulated: true })
    two.links.add(one.address())
    await agree(one, two)
    practising.links.add(one.address())
    await expect.poll(() => practising.received.size).toBeGreaterThan(0)
    const before = entriesAt(one)
    await expect.poll(() => practising.links.state.behind).toBe(0)
    scanAt(practising, 'K4-77QX')
    scanAt(two, 'K4-77QX')
    await expect.poll(() => entriesAt(one).length).toBeGreaterThan(before.length)
    await agree(one, two)
    expect(readJournal(one.deps.db, 0, 1_000).some(({ simulated }) => simulated)).toBe(false)
    expect(practising.links.state.behind).toBe(0)
  })
})
