import { Worker } from 'node:worker_threads'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { previewImport } from '../../../electron/importing/preview-import.ts'
import { readInWorker } from '../../../electron/importing/reading/read-in-worker.ts'
import { deskOnFile } from './desk-on-file.ts'

/**
 * Loads a list again and again until it is killed, each time with another organisation; says each step on standard output,
 * and `done` with the number of the list once it is in.
 */
const [, , file = '', first = '', guests = ''] = process.argv
const worker = new URL('../../../electron/importing/reading/read-worker.ts', import.meta.url)
const desk = {
  ...(await deskOnFile(file)),
  eventId: '6f7c3f0a-52b1-4c4e-9f0e-0c2b3b1d7a11',
  drafts: new Map(),
  mappings: { all: () => [], keep: () => undefined },
  readFile: (bytes: Uint8Array, context: Parameters<typeof readInWorker>[2]) =>
    readInWorker((options) => new Worker(worker, options), bytes, context),
  onProgress: () => void process.stdout.write('step\n'),
  onCommitted: () => undefined,
}
for (let round = Number(first); ; round += 1) {
  const rows = Array.from(
    { length: Number(guests) },
    (_, row) => `Jan;Berg${String(row)};Ronde ${String(round)};QX${String(row)}Z`,
  )
  const bytes = Buffer.from(['Voornaam;Achternaam;Organisatie;Ticketcode', ...rows].join('\r\n'))
  const shown = await previewImport(desk, { fileName: 'gasten.csv', bytes })
  if (!shown.ok) throw new Error(shown.code)
  const done = await commitImport(desk, { previewId: shown.value.previewId })
  if (!done.ok) throw new Error(done.code)
  process.stdout.write(`done ${String(round)}\n`)
}
