import { expect, onTestFinished, test } from 'vitest'
import { printWithdrawals } from '../../../electron/db/badges/print-withdrawals.ts'
import { openIppCounterpart, type IppCounterpart } from '../../support/printing/ipp-counterpart.ts'
import { openPrintRoom, roomGuests, type PrintRoom } from '../../support/printing/print-room.ts'
import { ippPrinter } from '../../support/printing/printing.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'

const [anna = '', bert = ''] = roomGuests

/** A room with a printer that can fall silent and a label printer beside it; `later` moves its clock, in ms. */
async function openSilentRoom() {
  const mute = await openIppCounterpart()
  onTestFinished(() => mute.turnOff())
  const { device: zebra, printer: other } = await roomZebra('Reserve')
  const first = { ...ippPrinter(mute.address), name: 'Ingang' }
  let skipped = 0
  const room = await openPrintRoom(choose([first, other]), () => performance.now() + skipped, 150)
  await room.watch.look()
  const later = (ms: number) => {
    skipped += ms
    room.queue.wake()
  }
  return { room, mute, zebra, first, other, later }
}

/** Lets the printer have a badge and fall silent over it, for so long that the person is asked. */
async function fallSilent(room: PrintRoom, mute: IppCounterpart, later: (ms: number) => void) {
  const badge = room.ask(anna)
  await room.inState(badge, 'printing')
  mute.state.isMute = true
  room.queue.wake()
  await room.inState(badge, 'printing', 'not-answering')
  await inTime(later, () => room.stateOf(badge)).toBe('unknown')
  await room.inState(badge, 'unknown', 'fell-silent')
  return badge
}

/** What becomes of a thing while time goes by; an asking that began while the printer was silent may have to end first. */
function inTime<Value>(later: (ms: number) => void, look: () => Value) {
  const lookLater = () => {
    later(4_000)
    return look()
  }
  return expect.poll(lookLater, { timeout: 10_000 })
}

test('a printer that is silent for long leaves a question, and answers it when it is back', async () => {
  const { room, mute, later } = await openSilentRoom()
  const badge = await fallSilent(room, mute, later)

  Object.assign(mute.state, { isMute: false, job: 9 })
  later(4_000)

  await room.inState(badge, 'printed')
  expect(mute.asked.filter((one) => one === 'Print-Job')).toHaveLength(1)
})

test('a badge is moved away from a silent printer, which is told so when it is back', async () => {
  const { room, mute, zebra, other, later } = await openSilentRoom()
  const badge = await fallSilent(room, mute, later)

  expect(await room.queue.move(badge, other)).toBe(true)
  expect(await room.inState(badge, 'printed')).toMatchObject({ printer: 'Reserve' })
  expect(mute.answered).not.toContain('Cancel-Job')

  const behind = room.ask(bert)
  await room.inState(behind, 'queued', 'not-answering')
  mute.state.isMute = false
  await inTime(later, () => mute.answered).toContain('Cancel-Job')
  mute.state.job = 9
  await room.inState(behind, 'printed')

  expect(printWithdrawals(room.desk.db, room.desk.laptop)).toEqual([])
  expect(mute.answered.filter((one) => /^(?:Print|Cancel)-Job$/.test(one))).toEqual([
    'Print-Job',
    'Cancel-Job',
    'Print-Job',
  ])
  expect(zebra.labels).toHaveLength(1)
})

test('a badge that did not come out is dropped by a silent printer before it gets it anew', async () => {
  const { room, mute, later } = await openSilentRoom()
  const badge = await fallSilent(room, mute, later)

  expect(await room.queue.answer(badge, false)).toBe(true)
  await room.inState(badge, 'queued', 'not-answering')
  mute.state.isMute = false
  later(4_000)
  await room.inState(badge, 'printing')
  mute.state.job = 9
  await room.inState(badge, 'printed')

  expect(mute.answered.filter((one) => /^(?:Print|Cancel)-Job$/.test(one))).toEqual([
    'Print-Job',
    'Cancel-Job',
    'Print-Job',
  ])
})

test('a badge is given up at a printer that does not answer, and taken from it when it does', async () => {
  const { room, mute, later } = await openSilentRoom()
  const badge = room.ask(anna)
  await room.inState(badge, 'printing')
  mute.state.isMute = true
  room.queue.wake()
  await room.inState(badge, 'printing', 'not-answering')

  expect(await room.queue.cancel(badge)).toBe(true)
  expect(room.stateOf(badge)).toBe('canceled')
  mute.state.isMute = false
  await inTime(later, () => mute.answered).toContain('Cancel-Job')
})

test('a badge of which it is not known whether the printer took it is a question too', async () => {
  const { room, mute, other, later } = await openSilentRoom()
  mute.state.isMute = true
  const badge = room.ask(anna)
  await room.inState(badge, 'sending', 'not-answering')
  await inTime(later, () => room.stateOf(badge)).toBe('unknown')
  await room.inState(badge, 'unknown', 'fell-silent')

  expect(await room.queue.move(badge, other)).toBe(true)
  await room.inState(badge, 'printed')
  Object.assign(mute.state, { isMute: false, jobName: `${badge}.1 Balie` })
  await inTime(later, () => mute.answered).toContain('Cancel-Job')
})
