import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from '../../db/yielding/give-way.ts'
import { openAttendeeFile } from './read-attendee-file.ts'
import type { IncomingRow } from '../../../shared/domain/importing/revision/incoming-row.ts'
import type { ReadingJob, ReadingMessage } from './reading-message.ts'

const rowsAtATime = 500

giveWay()

const { bytes, context } = workerData as ReadingJob
const opening = openAttendeeFile(bytes, context)
let rest: Iterator<IncomingRow> | null = null

/** Each message is asked for, as a thread takes all that wait for it in one go. */
parentPort?.on('message', () => {
  void nextMessage().then((message) => parentPort?.postMessage(message))
})

async function nextMessage(): Promise<ReadingMessage> {
  const opened = await opening
  if (!opened.ok) return { type: 'refused', code: opened.code }
  const { summary, rows } = opened.value
  rest ??= rows[Symbol.iterator]()
  const some: IncomingRow[] = []
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    some.push(next.value)
    if (some.length === rowsAtATime) break
  }
  return some.length > 0
    ? { type: 'rows', json: JSON.stringify(some) }
    : { type: 'summary', summary }
}
