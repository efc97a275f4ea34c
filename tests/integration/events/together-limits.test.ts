import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { describeTestEvent, importTestGuests } from '../../support/event-file.ts'
import { noSmallDisk, smallDisk } from '../../support/machine/small-disk.ts'
import { agree, entriesAt, linkedDesk, scanAt } from '../../support/together.ts'

it('an entry as large as a layout with its pictures goes to the other desk', async () => {
  const [one, two] = [await linkedDesk('Balie 1'), await linkedDesk('Balie 2')]
  describeTestEvent(one.deps.db, one.deps.pen)
  const [first] = readJournal(one.deps.db, 0, 1)
  if (first === undefined) throw new Error('no entry')
  const { position: _position, ...entry } = first
  const large = { ...entry, id: randomUUID(), seq: 90, type: 'to-come' }
  const body = JSON.stringify({ picture: 'x'.repeat(19_000_000) })
  receiveEntries(one.deps.db, one.deps.pen, [{ ...large, body }])
  two.links.add(one.address())
  await agree(one, two)
})

describe.skipIf(noSmallDisk !== null)(`a disk that is really full ${noSmallDisk ?? ''}`, () => {
  it('says so, and takes in what was missed once there is room', async () => {
    const disk = smallDisk(24)
    onTestFinished(() => {
      disk.remove()
    })
    const one = await linkedDesk('Balie 1')
    const two = await linkedDesk('Balie 2', { file: join(disk.folder, 'event.sqlite') })
    describeTestEvent(one.deps.db, one.deps.pen)
    two.links.add(one.address())
    await agree(one, two)
    disk.fill()
    const guests = Array.from({ length: 4_000 }, (_, index) => ({
      id: randomUUID(),
      person: { firstName: 'Gast', lastName: `Nummer${String(index)}` },
      tickets: [{ code: `GAST${String(index)}` }],
    }))
    importTestGuests(one.deps.db, one.deps.pen, guests)
    await expect.poll(() => two.told?.isFull, { timeout: 10_000 }).toBe(true)
    expect(entriesAt(two).length).toBeLessThan(entriesAt(one).length)
    disk.makeRoom()
    await agree(one, two)
    await expect.poll(() => two.told?.isFull, { timeout: 10_000 }).toBe(false)
    expect(scanAt(two, 'GAST3999')).toMatchObject({ verdict: 'valid' })
  })
})
