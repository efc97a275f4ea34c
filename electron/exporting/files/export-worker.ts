import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from '../../db/yielding/give-way.ts'
import { drawExport, type ExportJob } from './draw-export.ts'
import type { AttendanceRow } from '../export-deps.ts'

/** What the worker is told: rows as JSON, a few at a time so that handing them over never holds up a scan. */
export type DrawingMessage =
  { readonly type: 'rows'; readonly json: string } | { readonly type: 'draw' }

/** What the worker is started with. */
export type DrawingJob = Omit<ExportJob, 'rows'>

const rows: AttendanceRow[] = []

giveWay()

parentPort?.on('message', (message: DrawingMessage) => {
  if (message.type === 'rows') {
    rows.push(...(JSON.parse(message.json) as AttendanceRow[]))
    return
  }
  void drawExport({ ...(workerData as DrawingJob), rows }).then((bytes) =>
    parentPort?.postMessage(bytes),
  )
})
