import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { localDate } from '../../../shared/domain/time/local-time.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { ExportKind } from '../../../shared/model/export.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findEvent } from '../../db/event/definitions.ts'
import { isDiskFull } from '../../db/file/disk-fault.ts'
import { rightsOf } from '../../db/file/rights-of.ts'
import { deskChanges, type DeskChange } from '../../db/sources/desk-changes.ts'
import { dayReport } from '../tables/day-report.ts'
import { drawInWorker } from './draw-in-worker.ts'
import type { AttendanceRow, Choice, ExportDeps } from '../export-deps.ts'
import { gatherAttendance } from '../tables/gather-attendance.ts'
import { journalLines } from './journal-lines.ts'

type Wish = Choice & { readonly kind: ExportKind; readonly attendeeId?: string | undefined }

type Saved = { readonly saved: boolean; readonly fileName: string; readonly rows: number }

export type ExportRefusal = 'no-event' | 'nobody-there' | 'not-writable' | 'disk-full'

/** Asks where to save, and writes the file there: whole at the end, or not at all. */
export async function saveExport(
  deps: ExportDeps,
  wish: Wish,
): Promise<Result<Saved, ExportRefusal>> {
  const event = findEvent(deps.db)?.description
  if (event === undefined) return failure('no-event')
  const rows = await rowsFor(deps, wish)
  if (isCertificate(wish.kind) && rows.length === 0) return failure('nobody-there')
  const fileName = fileNameOf(deps, wish, event)
  const path = await deps.askWhere(fileName)
  if (path === null) return success({ saved: false, fileName, rows: 0 })
  const changes = wish.kind.startsWith('changes-') ? deskChanges(deps.db) : []
  const content = await contentOf(deps, wish, event, rows, changes)
  let entries = 0
  try {
    const parts =
      content === null ? counted(journalLines(deps.db), (n) => (entries += n)) : [content]
    const unfinished = createWriteStream(`${path}.unfinished`, {
      mode: (await rightsOf(path)) ?? 0o666,
    })
    await pipeline(Readable.from(parts), unfinished)
    await rename(`${path}.unfinished`, path)
  } catch (error) {
    await rm(`${path}.unfinished`, { force: true }).catch(() => undefined)
    return failure(isDiskFull(error) ? 'disk-full' : 'not-writable')
  }
  const certificates = new Set(rows.map(({ person }) => person)).size
  const lines = isCertificate(wish.kind) ? certificates : rows.length + changes.length
  return success({ saved: true, fileName, rows: content === null ? entries : lines })
}

async function rowsFor(deps: ExportDeps, wish: Wish): Promise<AttendanceRow[]> {
  if (!/^(attendance|certificate)/.test(wish.kind)) return []
  if (!isCertificate(wish.kind)) return gatherAttendance(deps, wish)
  const all = await gatherAttendance(deps, { listId: null, day: null })
  return all
    .filter(({ person }) => wish.kind === 'certificates' || person === wish.attendeeId)
    .toSorted((one, other) => one.arrived - other.arrived)
}

function isCertificate(kind: ExportKind): boolean {
  return kind === 'certificate' || kind === 'certificates'
}

/** The file's bytes, or null for the journal, which is too long to be held at once. */
async function contentOf(
  deps: ExportDeps,
  { kind, day }: Wish,
  event: EventDescription,
  rows: readonly AttendanceRow[],
  changes: readonly DeskChange[],
): Promise<Uint8Array | null> {
  if (kind === 'journal') return null
  const { language, fontFolder, now, startWorker } = deps
  const on = day ?? localDate(now(), event.timeZone)
  const parts = kind === 'day-report' ? await dayReport(deps, on, event) : []
  const report = { day: on, parts }
  const job = { kind, language, fontFolder, now: now(), event, rows, changes, report }
  return drawInWorker(startWorker, job)
}

const extensions: Readonly<Record<ExportKind, string>> = {
  'attendance-csv': 'csv',
  'attendance-xlsx': 'xlsx',
  'attendance-pdf': 'pdf',
  journal: 'jsonl',
  'day-report': 'pdf',
  certificate: 'pdf',
  certificates: 'pdf',
  'changes-csv': 'csv',
  'changes-xlsx': 'xlsx',
}

function fileNameOf({ words }: ExportDeps, wish: Wish, event: EventDescription): string {
  const parts = [words(`export.file.${wish.kind}`), event.name, wish.day ?? '']
  const name = parts.map((part) => foldName(part).replaceAll(' ', '-')).filter(Boolean)
  return `${name.join('-').slice(0, 100)}.${extensions[wish.kind]}`
}

async function* counted(
  parts: AsyncIterable<{ readonly text: string; readonly entries: number }>,
  count: (entries: number) => void,
): AsyncGenerator<string> {
  for await (const { text, entries } of parts) {
    count(entries)
    yield text
  }
}
