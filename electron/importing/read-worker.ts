import { parentPort, workerData } from 'node:worker_threads'
import { readAttendeeFile, type FileRefusal, type FileSummary } from './read-attendee-file.ts'
import type { ReadingJob } from './read-in-worker.ts'

/** What the worker tells: rows, a few at a time so that taking them never holds up a scan, and then the rest. */
export type ReadingMessage =
  /** An array of `IncomingRow` as JSON, which is read twice as fast as a copy of the objects is made. */
  | { readonly type: 'rows'; readonly json: string }
  | { readonly type: 'summary'; readonly summary: FileSummary }
  | { readonly type: 'refused'; readonly code: FileRefusal }

const rowsAtATime = 500

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
