import { parentPort } from 'node:worker_threads'
import { giveWay } from '../../db/yielding/give-way.ts'
import { joinPdfs } from '../../pdf/join-pdf.ts'
import { tickListPdf, type TickListJob } from '../pdf/tick-list-pdf.ts'

giveWay()

/**
 * Makes tick lists in a thread of their own, one after the other, so that no scan waits for them; several that are
 * drawn already become one.
 */
parentPort?.on('message', (job: TickListJob | readonly Uint8Array[]) => {
  const made = 'rows' in job ? tickListPdf(job) : Promise.resolve(joinPdfs(job))
  void made.then((bytes) => parentPort?.postMessage(bytes))
})
