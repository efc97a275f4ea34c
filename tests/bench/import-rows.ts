import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/universal'
import writeXlsxFile from 'write-excel-file/node'
import { appendEntry } from '../../electron/db/journal/journal.ts'
import { openEventFile } from '../../electron/db/open-event-file.ts'
import type { WritableDb } from '../../electron/db/file/sqlite.ts'
import { commitImport } from '../../electron/importing/commit-import.ts'
import type { ImportDeps } from '../../electron/importing/import-deps.ts'
import { previewImport } from '../../electron/importing/preview-import.ts'
import { readInWorker } from '../../electron/importing/reading/read-in-worker.ts'
import { CLOCK_ZERO } from '../../shared/domain/time/hybrid-clock.ts'
import { benchBareEntries } from './bare-entries.ts'
import { percentiles, type BenchRow } from './bench-row.ts'
import { benchImportMeanwhile } from './import-meanwhile.ts'

const ROWS = 100_000
const SAMPLES = 3
const PROMISE = 2.5

/** The reading worker as electron-vite bundled it, which is what Balie starts. */
const chunks = new URL('../../out/main/chunks/', import.meta.url)
const bundled = readdirSync(chunks).find((name) => name.startsWith('read-worker'))
const readWorker = new URL(bundled ?? '', chunks)

const headings = ['Voornaam', 'Tussenvoegsel', 'Achternaam', 'Organisatie', 'E-mail', 'Ticketcode']

/**
 * Reads a file of 100,000 guests to a preview, and loads it, against reading it with the library alone; and what the desk
 * notices of it meanwhile.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const rows = [headings, ...Array.from({ length: ROWS }, (_, index) => guest(index))]
  const csv = Buffer.from(rows.map((cells) => cells.join(';')).join('\r\n'))
  const xlsx = await writeXlsxFile([{ sheet: 'Gasten', data: rows }]).toBuffer()
  const bytes = xlsx.buffer.slice(xlsx.byteOffset, xlsx.byteOffset + xlsx.length) as ArrayBuffer
  const ofCsv = await measure('CSV', csv, () => {
    Papa.parse<string[]>(csv.toString('utf8'), { delimiter: ';' })
    return Promise.resolve()
  })
  return [
    ...ofCsv,
    ...ofCsv.slice(0, 1).map(({ baseline }) => benchBareEntries(baseline)),
    ...(await measure('XLSX', xlsx, async () => {
      await readSheet(bytes)
    })),
    ...(await benchImportMeanwhile(csv)),
  ]
}

async function measure(
  kind: string,
  file: Buffer,
  baseline: () => Promise<void>,
): Promise<BenchRow[]> {
  const times = { preview: [] as number[], whole: [] as number[], library: [] as number[] }
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    times.library.push(await timed(baseline))
    const { preview, whole } = await load(file)
    times.preview.push(preview)
    times.whole.push(whole)
  }
  const row = (name: string, ours: readonly number[]): BenchRow => {
    const ratio = percentiles(ours).p50 / percentiles(times.library).p50
    return {
      name,
      ours: percentiles(ours),
      baseline: percentiles(times.library),
      ratioOf: 'p50 / p50 of the library reading the same file',
      ratio,
      promise: `at most ${String(PROMISE)}`,
      held: ratio <= PROMISE,
    }
  }
  return [
    row(`read 100,000 rows ${kind} to a preview`, times.preview),
    row(`import 100,000 rows ${kind}, written and visible`, times.whole),
  ]
}

async function load(file: Buffer): Promise<{ preview: number; whole: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  const opened = await openEventFile(join(folder, 'event.sqlite'), null, { create: true })
  if (!opened.ok) throw new Error(opened.code)
  const deps = depsOver(opened.value)
  try {
    const start = performance.now()
    const shown = await previewImport(deps, { fileName: 'gasten', bytes: file })
    const preview = performance.now() - start
    if (!shown.ok) throw new Error(shown.code)
    const written = await commitImport(deps, { previewId: shown.value.previewId })
    if (!written.ok || written.value.state !== 'committed') throw new Error('not committed')
    return { preview, whole: performance.now() - start }
  } finally {
    opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function depsOver(db: WritableDb): ImportDeps {
  const pen = {
    writer: null,
    clock: CLOCK_ZERO,
    desk: 'Balie 1',
    operator: '',
    simulated: false,
    now: () => Date.now(),
    newId: randomUUID,
  }
  const description = {
    name: 'Meting',
    firstDay: '2026-06-17',
    lastDay: '2026-06-19',
    timeZone: 'Europe/Amsterdam',
    place: '',
    codesIgnoreCase: true,
  }
  const body = { description, secret: 'bench' }
  appendEntry(db, pen, { id: randomUUID(), type: 'event-described', body })
  return {
    eventId: randomUUID(),
    db,
    pen,
    drafts: new Map(),
    readFile: (bytes, context) =>
      readInWorker((options) => new Worker(readWorker, options), bytes, context),
    mappings: { all: () => [], keep: () => undefined },
    onProgress: () => undefined,
    onCommitted: () => undefined,
  }
}

function guest(index: number): string[] {
  const number = String(index)
  const organisation = `Gemeente ${String(index % 340)}`
  return [
    'Anneke',
    'van der',
    `Berg${number}`,
    organisation,
    `a${number}@example.nl`,
    `QX${number}Z`,
  ]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
