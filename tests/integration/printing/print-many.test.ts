import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pdfDriver } from '../../../electron/printing/pdf-driver.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { printRoomAt } from '../../support/printing/print-room.ts'
import { folderPrinter } from '../../support/printing/printing.ts'
import { choose } from '../../support/printing/room-printers.ts'

const MANY = 500

test('500 badges wait where none can come out, also over a restart, and come out once each, in their order, when they can', async () => {
  const folder = join(temporaryFolder(), 'badges')
  writeFileSync(folder, 'no folder yet')
  const desk = await openTestDesk()
  const guests = Array.from({ length: MANY }, (_, index) => ({
    id: randomUUID(),
    person: { firstName: 'Gast', lastName: `Nummer ${String(index)}` },
    tickets: [{ code: `CODE-${String(index)}` }],
  }))
  importTestGuests(desk.db, desk.pen, guests)
  const drivers = { pdf: pdfDriver(folder) }
  const room = printRoomAt(desk, choose([folderPrinter()]), undefined, undefined, drivers)
  await room.watch.look()
  const jobs = guests.map(({ id }) => room.ask(id))
  const states = () => [...new Set(jobs.map((id) => room.stateOf(id)))]
  await room.inState(jobs[0] ?? '', 'queued', 'folder-not-writable')
  const waiting = states()
  await room.queue.stop()
  const again = printRoomAt(desk, room.choices, undefined, undefined, drivers)

  rmSync(folder)
  await again.watch.look()
  await Promise.all(jobs.map((id) => again.inState(id, 'printed')))

  expect([waiting, states()]).toEqual([['queued'], ['printed']])
  expect(readdirSync(folder)).toHaveLength(MANY)
  const settled = desk.db
    .prepare(
      `SELECT body ->> '$.requestId' FROM journal WHERE type = 'badge-settled' ORDER BY position`,
    )
    .pluck()
    .all()
  expect(settled).toEqual(jobs)
}, 60_000)
