import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { deskOnFile } from './desk-on-file.ts'

/** Erases one guest after the other until it is killed; says on standard output whom it begins with, and who is gone. */
const [, , file = '', folder = '', ...guests] = process.argv
const desk = { ...(await deskOnFile(file)), id: basename(file, '.sqlite') }
const folders = { events: folder, badges: folder, paper: folder }
for (const attendeeId of guests) {
  process.stdout.write(`begin ${attendeeId}\n`)
  const erased = eraseGuest(desk, folders, { id: randomUUID(), attendeeId })
  if (!erased.ok) throw new Error(erased.code)
  process.stdout.write(`gone ${attendeeId}\n`)
}
