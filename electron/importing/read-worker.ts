import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from '../db/give-way.ts'
import { readAttendeeFile } from './read-attendee-file.ts'
import type { ReadingJob, ReadingMessage } from './reading-message.ts'

const rowsAtATime = 500

giveWay()

const { bytes, context } = workerData as ReadingJob
const reading = readAttendeeFile(bytes, context)
let told = 0

/** Each message is asked for, as a thread takes all that wait for it in one go. */
parentPort?.on('message', () => {
  void nextMessage().then((message) => parentPort?.postMessage(message))
})

async function nextMessage(): Promise<ReadingMessage> {
  const read = await reading
  if (!read.ok) return { type: 'refused', code: read.code }
  const rows = read.value.rows.slice(told, told + rowsAtATime)
  told += rows.length
  return rows.length > 0
    ? { type: 'rows', json: JSON.stringify(rows) }
    : { type: 'summary', summary: read.value.summary }
}
