import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { TickListJob } from '../pdf/tick-list-pdf.ts'

/** Draws tick lists one after the other, until it is closed. */
export type TickListPress = {
  readonly draw: (job: TickListJob) => Promise<Uint8Array>
  /** Lists that were drawn as one file, each beginning on a page of its own. */
  readonly join: (lists: readonly Uint8Array[]) => Promise<Uint8Array>
  readonly close: () => Promise<unknown>
}

/** Draws in a thread of its own; `startWorker` starts `tick-list-worker.ts`. A thread that dies rejects its list. */
export function openTickListPress(startWorker: () => Worker): TickListPress {
  const worker = startWorker()
  const ask = async (job: TickListJob | readonly Uint8Array[]): Promise<Uint8Array> => {
    const waiting = new AbortController()
    const { signal } = waiting
    worker.postMessage(job)
    try {
      const [bytes] = (await Promise.race([
        once(worker, 'message', { signal }),
        once(worker, 'exit', { signal }).then(fail),
      ])) as [Uint8Array]
      return bytes
    } finally {
      waiting.abort()
    }
  }
  return { draw: ask, join: ask, close: () => worker.terminate() }
}

function fail(): never {
  throw new Error('The tick list worker ended before it was done')
}
