import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readDemo } from '../../../electron/app/demo.ts'
import { offerDemoPrinter } from '../../../electron/app/demo-printer.ts'
import { openSettings } from '../../../electron/app/laptop/settings.ts'
import { allLists, findEvent } from '../../../electron/db/event/definitions.ts'
import type { Desk } from '../../../electron/events/desk.ts'
import { describeEvent } from '../../../electron/events/describe-event.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { EventOffer } from '../../../electron/events/hand-over/event-offer.ts'
import { fetchEvent } from '../../../electron/events/hand-over/fetch-event.ts'
import { congress, newEventWords, type DeskInFolder } from '../../support/desk-in.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'
import { laptop, scan, withEvent } from '../../support/laptop-with-event.ts'

const { codesIgnoreCase: _fixed, ...facts } = congress

function openOf(desk: Desk) {
  if (desk.current === null) throw new Error('no event')
  return desk.current
}

function moveDays(desk: Desk, firstDay: string, lastDay: string): void {
  describeEvent(openOf(desk).deps, {
    ...{ id: randomUUID(), movesAlong: true, dayNames: [newEventWords.day] },
    facts: { ...facts, name: openOf(desk).id.slice(0, 8), firstDay, lastDay },
  })
}

/** The days of the event and of its lists, as a desk has them. */
function daysAt(desk: Desk) {
  const { db } = openOf(desk).deps
  const { firstDay = '', lastDay = '' } = findEvent(db)?.description ?? {}
  return { event: [firstDay, lastDay], lists: allLists(db).map(({ day }) => day) }
}

const october = {
  event: ['2026-10-07', '2026-10-09'],
  lists: [null, '2026-10-07', '2026-10-08', '2026-10-09'],
}

async function bring(from: DeskInFolder, to: DeskInFolder): Promise<void> {
  const { id, deps } = openOf(from.desk)
  const file = join(from.root, `${randomUUID()}.balie`)
  await saveEventFile({ id, db: deps.db }, from.folder, file, null)
  const arrived = await receiveEventFile(file, to.folder, null)
  if (!arrived.ok) throw new Error(arrived.code)
  const opened = await to.desk.arrive(arrived.value)
  if (!opened.ok) throw new Error(opened.code)
}

async function handOver(from: DeskInFolder, to: DeskInFolder): Promise<void> {
  const { id, deps } = openOf(from.desk)
  const offer = new EventOffer({
    ...{ id, db: deps.db, folder: from.folder, hosts: ['127.0.0.1'], onState: () => undefined },
  })
  onTestFinished(() => offer.stop())
  const { addresses, code } = await offer.start()
  const fetched = await fetchEvent(addresses[0] ?? '', code ?? '', to.folder)
  if (!fetched.ok) throw new Error(fetched.code)
  const opened = await to.desk.arrive(fetched.value)
  if (!opened.ok) throw new Error(opened.code)
}

describe.each([
  ['an event file', bring],
  ['a hand-over', handOver],
])('days that were changed, after %s', (_way, give) => {
  it('are those of a laptop that has the event anew', async () => {
    const [one, two] = [await withEvent('Balie 1'), laptop('Balie 2')]
    moveDays(one.desk, '2026-10-07', '2026-10-09')
    await give(one, two)
    expect(daysAt(two.desk)).toEqual(october)
    expect([scan(two.desk, 'A1'), scan(two.desk, 'A1')]).toEqual(['valid', 'used'])
  })

  it('are those of a laptop that had the event on its old days, with what happened there', async () => {
    const [one, two] = [await withEvent('Balie 1'), laptop('Balie 2')]
    await give(one, two)
    expect(scan(two.desk, 'A1')).toBe('valid')
    moveDays(one.desk, '2026-10-07', '2026-10-09')
    await give(one, two)
    expect(daysAt(two.desk)).toEqual(october)
    expect(scan(two.desk, 'A1')).toBe('used')
  })

  it('are the same at two desks that changed them apart, and stay so on days that came later', async () => {
    const [one, two] = [await withEvent('Balie 1'), laptop('Balie 2')]
    await give(one, two)
    moveDays(one.desk, '2026-10-07', '2026-10-09')
    moveDays(two.desk, '2026-11-04', '2026-11-06')
    await give(one, two)
    await give(two, one)
    expect(daysAt(one.desk)).toEqual(daysAt(two.desk))
    moveDays(two.desk, '2026-10-07', '2026-10-09')
    await give(two, one)
    expect([daysAt(one.desk).event, daysAt(two.desk).event]).toEqual([october.event, october.event])
  })
})

describe('a copy of an event whose days were changed', () => {
  it('has its lists as far from its first day as they are now', async () => {
    const { desk, id } = await withEvent('Balie 1')
    moveDays(desk, '2026-10-07', '2026-10-09')
    const days = { name: 'Divosa congres 2027', firstDay: '2027-02-10', lastDay: '2027-02-12' }
    expect(await desk.copy(id, randomUUID(), days)).toMatchObject({ ok: true })
    expect(daysAt(desk)).toEqual({
      event: ['2027-02-10', '2027-02-12'],
      lists: [null, '2027-02-10', '2027-02-11', '2027-02-12'],
    })
    await desk.open(id)
    expect(daysAt(desk)).toEqual(october)
  })
})

describe('the demo', () => {
  const settings = () =>
    openSettings(join(temporaryFolder(), 'settings.json'), {
      clock: { now: () => OPENING, simulated: false },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    })

  it('prints into a folder on whatever days it was put, also on a laptop that it was brought to', async () => {
    const [one, two] = [laptop('Balie 1'), laptop('Balie 2')]
    await one.desk.openDemo(readDemo('resources/demo'))
    moveDays(one.desk, '2026-10-07', '2026-10-09')
    await bring(one, two)
    for (const { desk } of [one, two]) {
      const own = settings()
      offerDemoPrinter(own, openOf(desk))
      expect(own.current().printers).toMatchObject([{ driver: 'pdf' }])
    }
  })

  it('gives no printer to any other event, nor to a copy of it', async () => {
    const { desk } = await withEvent('Balie 1')
    const own = settings()
    offerDemoPrinter(own, openOf(desk))
    await desk.openDemo(readDemo('resources/demo'))
    const days = { name: 'Eigen congres', firstDay: '2027-02-10', lastDay: '2027-02-12' }
    await desk.copy(openOf(desk).id, randomUUID(), days)
    offerDemoPrinter(own, openOf(desk))
    expect(own.current().printers).toEqual([])
  })
})
