import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { startCups } from '../../support/printing/cups.ts'
import { testList } from '../../support/guests.ts'
import { openPrintRoom, roomGuests, type PrintRoom } from '../../support/printing/print-room.ts'
import { ippPrinter } from '../../support/printing/printing.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'

const [anna = '', bert = ''] = roomGuests

async function zebraRoom() {
  const { device, printer } = await roomZebra('Ingang')
  const room = await openPrintRoom(choose([printer]))
  await room.watch.look()
  return { room, device }
}

function askAgain(
  { desk, queue }: PrintRoom,
  attendeeId: string,
  reason: 'jam' | 'lost' | 'spelling',
) {
  const asked = requestBadge(desk, { id: randomUUID(), attendeeId, reason })
  if (!asked.ok) throw new Error(asked.code)
  queue.wake()
  return asked.value
}

test('a badge that has yet to come out is not asked for twice', async () => {
  const { room, device } = await zebraRoom()
  device.state.headOpen = true
  const first = [room.ask(anna), room.ask(bert)]
  await room.inState(first[0] ?? '', 'queued', 'cover-open')

  const again = [anna, bert].map((guest) => askAgain(room, guest, 'jam'))
  expect(again).toEqual(first.map((jobId) => ({ jobId, isOpen: true })))

  device.state.headOpen = false
  room.queue.wake()
  for (const id of first) await room.inState(id, 'printed')
  const later = askAgain(room, anna, 'jam')
  await room.inState(later.jobId, 'printed')

  expect(later.isOpen).toBe(false)
  expect(device.labels).toHaveLength(3)
})

test('a misspelled badge that a printer has already is followed by another, one that waits is not', async () => {
  const { room, device } = await zebraRoom()
  device.state.headOpen = true
  const first = room.ask(anna)
  await room.inState(first, 'queued', 'cover-open')
  expect(askAgain(room, anna, 'spelling')).toEqual({ jobId: first, isOpen: true })

  room.desk.db.prepare("UPDATE local_print_job SET state = 'printing' WHERE id = ?").run(first)
  expect(askAgain(room, anna, 'jam')).toEqual({ jobId: first, isOpen: true })
  const second = askAgain(room, anna, 'spelling')
  expect(second.isOpen).toBe(false)
  expect(second.jobId).not.toBe(first)
})

test('one call gets one answer, also when the badge that it asked for is out by then', async () => {
  const { room, device } = await zebraRoom()
  device.state.headOpen = true
  const first = room.ask(anna)
  await room.inState(first, 'queued', 'cover-open')
  const wish = { id: randomUUID(), attendeeId: anna, reason: 'jam' as const }
  const answer = requestBadge(room.desk, wish)
  expect(answer).toEqual({ ok: true, value: { jobId: first, isOpen: true } })

  device.state.headOpen = false
  room.queue.wake()
  await room.inState(first, 'printed')
  expect(requestBadge(room.desk, wish)).toEqual(answer)
  expect(requestBadge(room.desk, { ...wish, reason: 'other' })).toMatchObject({ code: 'id-taken' })
  room.queue.wake()
  await room.inState(room.ask(bert), 'printed')

  expect(device.labels).toHaveLength(2)
  const { now } = room.desk.pen
  expect(guestCard(room.desk.db, anna, now())?.history).toMatchObject([
    { what: 'badge-settled' },
    { what: 'badge-asked-again', detail: 'jam' },
    { what: 'badge-requested', detail: 'other' },
  ])
})

test('a badge that waits is replaced when it is lost: only the one with the new code comes out', async () => {
  const { room, device } = await zebraRoom()
  device.state.headOpen = true
  const first = room.ask(anna)
  await room.inState(first, 'queued', 'cover-open')

  const asked = askAgain(room, anna, 'lost')
  device.state.headOpen = false
  room.queue.wake()
  await room.inState(asked.jobId, 'printed')

  expect(room.stateOf(first)).toBe('canceled')
  expect(device.labels).toHaveLength(1)
})

test('a badge that waits for another printer does not go by the name of the last that refused it', async () => {
  const { room, device } = await zebraRoom()
  device.state.headOpen = true
  const badge = await room.inState(room.ask(anna), 'queued', 'cover-open')
  expect(badge).toMatchObject({ printer: '', printerId: null })
})

test('a badge that waits at a stopped queue does not come out after its check-in is undone', async () => {
  const cups = await startCups()
  onTestFinished(() => cups.stop())
  const { address, tray } = await cups.addQueue('undone')
  const printer = { ...ippPrinter(address), name: 'CUPS' }
  const room = await openPrintRoom(choose([printer]))
  await room.watch.look()
  await cups.disable('undone')
  const scan = { id: randomUUID(), listId: testList().id, raw: 'CODE-0' }
  scanTicket(room.desk, { ...scan, direction: 'entry' })
  room.queue.wake()
  expect(latestPrintJobs(room.desk.db, room.desk.laptop, 1)).toMatchObject([{ id: scan.id }])
  await room.inState(scan.id, 'printing', 'printer-stopped')

  // The print server is away at this moment: the badge is taken back when it is there again.
  cups.freeze()
  undoCheckIn(room.desk, { id: randomUUID(), checkInId: scan.id, reason: 'mistake' })
  room.queue.tell(scan.id)
  await room.inState(scan.id, 'printing', 'not-answering')
  cups.thaw()
  await room.inState(scan.id, 'canceled')

  await cups.enable('undone')
  const other = room.ask(bert)
  await room.inState(other, 'printed')
  expect(await tray.received(1)).toHaveLength(1)
})
