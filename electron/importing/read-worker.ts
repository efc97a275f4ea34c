import { parentPort, workerData } from 'node:worker_threads'
import type { IncomingRow } from '../../shared/domain/importing/settle-identities.ts'
import { readAttendeeFile, type FileRefusal, type FileSummary } from './read-attendee-file.ts'
import type { ReadingJob } from './read-in-worker.ts'

/** What the worker tells: rows, a few at a time so that taking them never holds up a scan, and then the rest. */
export type ReadingMessage =
  | { readonly type: 'rows'; readonly rows: readonly IncomingRow[] }
  | { readonly type: 'summary'; readonly summary: FileSummary }
  | { readonly type: 'refused'; readonly code: FileRefusal }

const rowsAtATime = 250

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
  return rows.length > 0 ? { type: 'rows', rows } : { type: 'summary', summary: read.value.summary }
}
