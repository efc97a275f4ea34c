/// <reference types="electron-vite/node" />
import type { Worker } from 'node:worker_threads'
import createWorker from './tick-list-worker.ts?nodeWorker'

/** Starts the worker as electron-vite bundled it. */
export function startTickListWorker(): Worker {
  return createWorker({})
}
