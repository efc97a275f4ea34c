import { on } from 'node:events'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { IncomingRow } from '../../../shared/domain/importing/revision/incoming-row.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import type { FileRefusal, ReadFile, ReadingContext } from './read-attendee-file.ts'
import type { ReadingJob, ReadingMessage } from './reading-message.ts'

/** Megabytes that a list may take while it is read: beyond it the thread ends, and not Balie with it. */
const resourceLimits = { maxOldGenerationSizeMb: 2_500 }

/** So many messages are asked for at once, so that the thread makes the next while one is taken. */
const AHEAD = 4

/** Starts `read-worker.ts`; how depends on whether it was bundled. */
export type StartWorker = (options: WorkerOptions) => Worker

/**
 * Reads a file as `readAttendeeFile` does, in a thread of its own. A list for which there is no room is too large; rejects
 * when the thread dies of something else.
 */
export async function readInWorker(
  startWorker: StartWorker,
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<Result<ReadFile, FileRefusal>> {
  const job: ReadingJob = { bytes, context }
  const worker = startWorker({ workerData: job, resourceLimits })
  const rows: IncomingRow[] = []
  try {
    for (let ahead = 0; ahead < AHEAD; ahead += 1) worker.postMessage('next')
    for await (const message of messagesOf(worker)) {
      if (message.type === 'refused') return failure(message.code)
      if (message.type === 'summary') return success({ summary: message.summary, rows })
      worker.postMessage('next')
      rows.push(...(JSON.parse(message.json) as IncomingRow[]))
      await letOthersGoFirst()
    }
    throw new Error('The reading worker ended before it was done')
  } catch (error) {
    if (isOutOfRoom(error)) return failure('too-large')
    throw error
  } finally {
    await worker.terminate()
  }
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** What the worker answers, in its order; ends with the thread, and rejects when that dies of an error. */
async function* messagesOf(worker: Worker): AsyncGenerator<ReadingMessage, void> {
  for await (const [message] of on(worker, 'message', { close: ['exit'] })) {
    yield message as ReadingMessage
  }
}
