import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { registerWalkIn } from '../../electron/check-in/guest/register-walk-in.ts'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../electron/db/journal/desk-deps.ts'
import type { ExportDeps, StartExportWorker } from '../../electron/exporting/export-deps.ts'
import { saveExport } from '../../electron/exporting/files/save-export.ts'
import { nl } from '../../shared/i18n/nl.ts'
import type { ExportKind } from '../../shared/model/export.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from './event-file.ts'
import { OPENING, testList } from './guests.ts'

export const jan = randomUUID()
export const ann = randomUUID()
export const cor = randomUUID()

/** Starts the worker from its source, as the app does from its bundle. */
export const startTestExportWorker: StartExportWorker = (options) =>
  new Worker(new URL('../../electron/exporting/files/export-worker.ts', import.meta.url), options)

export type Day = {
  desk: DeskDeps
  clock: { now: number }
  folder: string
  deps: ExportDeps
  /** The import by which the guests came. */
  revisionId: string
}

/** A day on which one came and went, one only came, one stayed away and one had no ticket. */
export async function day(): Promise<Day> {
  const clock = { now: OPENING }
  const lists = [testList({ automaticExitAt: '18:00', admitUnpaid: true })]
  const desk = await openTestDesk(lists, clock)
  const revisionId = importTestGuests(desk.db, desk.pen, [
    {
      id: jan,
      person: {
        firstName: '=Jan',
        infix: 'van den',
        lastName: 'Berg',
        organisation: 'Gemeente "Epe"; Assen',
        extra: [{ label: 'SKJ-nummer', value: '0012345', sensitive: false }],
      },
      tickets: [{ code: '00042' }],
    },
    {
      id: ann,
      person: { firstName: 'Ann', lastName: 'Tak' },
      tickets: [{ code: 'A2', status: 'unpaid' }],
    },
    {
      id: cor,
      person: { firstName: 'Cor', lastName: 'Vis', note: 'Bel Marloes' },
      tickets: [{ code: 'A3' }],
    },
  ])
  const scan = (raw: string, direction: 'entry' | 'exit', overrideUnpaid = false): void => {
    scanTicket(desk, { id: randomUUID(), listId: 'reception', raw, direction, overrideUnpaid })
  }
  scan('00042', 'entry')
  clock.now += 90 * 60_000
  scan('00042', 'exit')
  scan('A2', 'entry', true)
  registerWalkIn(desk, {
    id: randomUUID(),
    listId: 'reception',
    ticketType: 'participant',
    firstName: 'Dik',
    infix: '',
    lastName: 'Bos',
    organisation: 'Divosa',
    payment: { method: 'card' },
  })
  clock.now = Date.parse('2026-06-17T20:00:00+02:00')
  const folder = temporaryFolder()
  const texts: Readonly<Record<string, string>> = nl
  return {
    desk,
    clock,
    folder,
    revisionId,
    deps: {
      db: desk.db,
      now: () => clock.now,
      language: 'nl',
      words: (key, values = {}) =>
        (texts[key] ?? key).replace(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) =>
          String(values[name] ?? ''),
        ),
      labels: [
        { printer: 'Zebra links', left: 212 },
        { printer: 'Brother', left: null },
      ],
      fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
      startWorker: startTestExportWorker,
      askWhere: (fileName) => Promise.resolve(join(folder, fileName)),
    },
  }
}

/** Saves one kind of file of all lists and days; answers where it lies. */
export async function save(
  { deps, folder }: Day,
  kind: ExportKind,
  attendeeId?: string,
): Promise<string> {
  const wish = { kind, listId: null, day: null, attendeeId }
  const answer = await saveExport(deps, wish)
  if (!answer.ok) throw new Error(answer.code)
  return join(folder, answer.value.fileName)
}

/** The words of a PDF as they stand on its pages. */
export function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
}
