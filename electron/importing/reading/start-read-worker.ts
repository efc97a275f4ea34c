/// <reference types="electron-vite/node" />
import createWorker from './read-worker.ts?nodeWorker'
import type { StartWorker } from './read-in-worker.ts'

/** Starts the reading worker as electron-vite bundled it. */
export const startReadWorker: StartWorker = (options) => createWorker(options)
