import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { DeskDeps } from '../../electron/db/journal/desk-deps.ts'
import { readJournal } from '../../electron/db/journal/journal.ts'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import { commitImport } from '../../electron/importing/commit-import.ts'
import type { ImportDeps } from '../../electron/importing/import-deps.ts'
import { adjustImport, previewImport } from '../../electron/importing/preview-import.ts'
import { readInWorker } from '../../electron/importing/reading/read-in-worker.ts'
import {
  importChoicesSchema,
  type ImportChoices,
  type ImportPreview,
  type ImportProgress,
  type RememberedMapping,
} from '../../shared/model/import.ts'
import { openTestDesk } from './event-file.ts'
import { testList } from './guests.ts'

/** The headings of the files that tests write. */
export const header = 'Voornaam;Tussenvoegsel;Achternaam;Organisatie;Ticketcode;Status;Soort ticket'

/** A desk with an event, files read in a real worker, and what the import told. */
export type Desk = ImportDeps &
  DeskDeps & {
    readonly scan: (raw: string) => string
    readonly scanOn: (raw: string, listId: string) => string
    readonly progress: ImportProgress[]
    readonly written: string[][]
    readonly remembered: RememberedMapping[]
  }

export async function openDesk(): Promise<Desk> {
  const desk = await openTestDesk([
    testList(),
    testList({ id: 'dinner', name: 'Congresdiner', kind: 'dinner', byEnrolment: true }),
    testList({ id: 'session-4', name: 'Werken met data, zonder wantrouwen', byEnrolment: true }),
    testList({ id: 'visit-2', name: 'WerkPro en de stadstuin', place: 'Bus A', byEnrolment: true }),
  ])
  const progress: ImportProgress[] = []
  const written: string[][] = []
  const remembered: RememberedMapping[] = []
  const scanOn: Desk['scanOn'] = (raw, listId) => {
    const answer = scanTicket(desk, {
      id: crypto.randomUUID(),
      listId,
      raw,
      direction: 'entry',
    })
    return answer.ok ? answer.value.verdict : answer.code
  }
  return {
    ...desk,
    eventId: '6f7c3f0a-52b1-4c4e-9f0e-0c2b3b1d7a11',
    drafts: new Map(),
    mappings: { all: () => remembered, keep: (mapping) => remembered.push(mapping) },
    remembered,
    readFile: (bytes, context) => readInWorker(startWorker, bytes, context),
    onProgress: (step) => progress.push(step),
    onCommitted: (types) => written.push(types),
    scan: (raw) => scanOn(raw, 'reception'),
    scanOn,
    progress,
    written,
  }
}

function startWorker(options: ConstructorParameters<typeof Worker>[1]): Worker {
  return new Worker(
    new URL('../../electron/importing/reading/read-worker.ts', import.meta.url),
    options,
  )
}

export async function preview(desk: Desk, ...lines: string[]): Promise<ImportPreview> {
  return previewFile(desk, header, ...lines)
}

export async function previewFile(desk: Desk, ...lines: string[]): Promise<ImportPreview> {
  return previewNamed(desk, 'gasten.csv', ...lines)
}

/** Previews a file of this name. */
export async function previewNamed(
  desk: Desk,
  fileName: string,
  ...lines: string[]
): Promise<ImportPreview> {
  const bytes = Buffer.from(lines.join('\r\n'))
  const answer = await previewImport(desk, { fileName, bytes })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

export function choices(some: Partial<ImportChoices>): ImportChoices {
  return importChoicesSchema.parse(some)
}

/** Reads the file of a preview anew with these choices. */
export async function adjust(
  desk: Desk,
  { previewId }: ImportPreview,
  some: Partial<ImportChoices>,
): Promise<ImportPreview> {
  const answer = await adjustImport(desk, { previewId, choices: choices(some) })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

export async function load(desk: Desk, ...lines: string[]): Promise<ImportPreview> {
  return commit(desk, header, ...lines)
}

export async function commit(desk: Desk, ...lines: string[]): Promise<ImportPreview> {
  const shown = await previewFile(desk, ...lines)
  await commitImport(desk, { previewId: shown.previewId })
  return shown
}

/** Loads a file of this name. */
export async function loadNamed(
  desk: Desk,
  fileName: string,
  ...lines: string[]
): Promise<ImportPreview> {
  const shown = await previewNamed(desk, fileName, header, ...lines)
  await commitImport(desk, { previewId: shown.previewId })
  return shown
}

/** Lines of that many guests. */
export function manyGuests(count: number, firstName = 'Jan'): string[] {
  return Array.from(
    { length: count },
    (_, row) => `${firstName};van der;Berg${row};Assen;QX${row}Z;;`,
  )
}

/** The types of all entries so far. */
export const entries = (desk: Desk): string[] =>
  readJournal(desk.db, 0, 10_000).map((entry) => entry.type)

/** Which of these words stand in the event's file, its WAL or any table. */
export function bytesOf(desk: Desk, ...words: string[]): string[] {
  desk.db.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(desk.db.name)
  return words.filter((word) => bytes.includes(word))
}

export const jan = 'Jan;van den;Berg;Gemeente Assen;QX72KD01;Betaald;Deelnemer'
export const ann = 'Ann;;Bos;Gemeente Epe;QX72KD02;Onbetaald;Deelnemer'
