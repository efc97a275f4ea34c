import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { ExportJob } from './draw-export.ts'
import type { StartExportWorker } from '../export-deps.ts'
import type { DrawingJob, DrawingMessage } from './export-worker.ts'

const ROWS_AT_A_TIME = 500

/** Makes a file's bytes as `drawExport` does, in a thread of its own; rejects when the thread dies. */
export async function drawInWorker(
  startWorker: StartExportWorker,
  { rows, ...job }: ExportJob,
): Promise<Uint8Array> {
  const workerData: DrawingJob = job
  const worker = startWorker({ workerData })
  const waiting = new AbortController()
  const { signal } = waiting
  const drawn = Promise.race([
    once(worker, 'message', { signal }),
    once(worker, 'exit', { signal }).then(fail),
  ])
  // It may die while rows are still handed over.
  drawn.catch(() => undefined)
  const tell = (message: DrawingMessage): void => {
    worker.postMessage(message)
  }
  try {
    for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
      tell({ type: 'rows', json: JSON.stringify(rows.slice(start, start + ROWS_AT_A_TIME)) })
      await setImmediate()
    }
    tell({ type: 'draw' })
    const [bytes] = (await drawn) as [Uint8Array]
    return bytes
  } finally {
    waiting.abort()
    await worker.terminate()
  }
}

function fail(): never {
  throw new Error('The export worker ended before it was done')
}
