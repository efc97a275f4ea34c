/// <reference types="electron-vite/node" />
import type { StartExportWorker } from '../export-deps.ts'
import createWorker from './export-worker.ts?nodeWorker'

/** Starts the export worker as electron-vite bundled it. */
export const startExportWorker: StartExportWorker = (options) => createWorker(options)
