import { parentPort } from 'node:worker_threads'
import { giveWay } from '../db/yielding/give-way.ts'
import { tickListPdf, type TickListJob } from './tick-list-pdf.ts'

giveWay()

/** Makes tick lists in a thread of their own, one after the other, so that no scan waits for them. */
parentPort?.on('message', (job: TickListJob) => {
  void tickListPdf(job).then((bytes) => parentPort?.postMessage(bytes))
})
