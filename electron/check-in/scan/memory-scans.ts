import { setImmediate } from 'node:timers/promises'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import {
  isPossible,
  readMemoryFile,
  type MemoryScan,
} from '../../../shared/domain/check-in/memory-file.ts'
import { parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { MemoryFileAnswer } from '../../../shared/model/export.ts'
import type { Direction } from '../../../shared/model/verdict.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findCodeHolders } from '../../db/guests/attendees.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { hasEntry } from '../../db/journal/journal.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import { settleScan } from './scan-ticket.ts'
import { findListOfEvent, type ListOfEvent } from './scan-wish.ts'

type Wish = {
  /** Whether only to say what the file holds. */
  readonly preview?: boolean
  readonly listId: string
  readonly direction: Direction
  readonly bytes: Uint8Array
}

/** Scans recorded in one transaction, before those at the desk come through. */
const SCANS_AT_A_TIME = 25
const LINES_SHOWN = 100

/**
 * Takes in what a memory scanner recorded, with its times, in their order. No badge comes out of it. A scan's id
 * follows from the event, the list, the code and the time, so a file that comes twice counts once. A time that cannot be
 * counts for nothing: the scanner's clock was wrong.
 */
export async function recordMemoryScans(
  deps: DeskDeps & { readonly id: string },
  { listId, direction, bytes, preview = false }: Wish,
): Promise<Result<MemoryFileAnswer, 'no-event' | 'unknown-list' | 'no-scans'>> {
  const found = findListOfEvent(deps.db, listId)
  if (!found.ok) return found
  const { list, event } = found.value
  const now = deps.pen.now()
  const read = readMemoryFile(textOf(bytes), event.timeZone, {
    isKnown: (code) => isHeld(deps, code, event),
    isPossible: (at) => isPossible(at, event, now),
  })
  if (read.scans.length + read.unclear.length === 0) return failure('no-scans')
  const ordered = read.scans
    .filter(({ at }) => isPossible(at, event, now))
    .toSorted((one, other) => one.at - other.at)
  const impossible = read.scans.filter(({ at }) => !isPossible(at, event, now))
  const counts = preview
    ? previewed(deps, ordered, direction, list)
    : await recordAll(deps, ordered, direction, found.value)
  return success({
    ...counts,
    preview,
    rows: ordered.length,
    first: momentOf(ordered.at(0)),
    last: momentOf(ordered.at(-1)),
    unreadable: read.unreadable.slice(0, LINES_SHOWN),
    unclear: read.unclear.slice(0, LINES_SHOWN),
    impossible: impossible.slice(0, LINES_SHOWN).map(({ row, text }) => ({ row, text })),
  })
}

/** UTF-16 where a byte-order mark says so, as some scanners' own programs write it. */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}

function isHeld({ db }: DeskDeps, raw: string, { codesIgnoreCase }: EventDescription): boolean {
  const scan = parseScan(raw, { ignoreCase: codesIgnoreCase })
  return (
    scan.type === 'code' &&
    scan.candidates.some((code) => findCodeHolders(db, code, codesIgnoreCase).length > 0)
  )
}

type Counts = Pick<MemoryFileAnswer, 'admitted' | 'refused' | 'repeated'>

function previewed(
  { db, id }: DeskDeps & { readonly id: string },
  scans: readonly MemoryScan[],
  direction: Direction,
  list: CheckInList,
): Counts {
  const repeated = scans.filter((scan) => hasEntry(db, entryId(id, scan, direction, list))).length
  return { admitted: 0, refused: 0, repeated }
}

function momentOf(scan: MemoryScan | undefined): string | null {
  return scan === undefined ? null : isoInstant(scan.at)
}

async function recordAll(
  deps: DeskDeps & { readonly id: string },
  ordered: readonly MemoryScan[],
  direction: Direction,
  on: ListOfEvent,
): Promise<Counts> {
  const answer = { admitted: 0, refused: 0, repeated: 0 }
  for (let start = 0; start < ordered.length; start += SCANS_AT_A_TIME) {
    await setImmediate()
    inTransaction(deps.db, () => {
      for (const scan of ordered.slice(start, start + SCANS_AT_A_TIME)) {
        answer[recordOne(deps, scan, direction, on)] += 1
      }
    })
  }
  return answer
}

function entryId(
  eventId: string,
  { code, at }: Pick<MemoryScan, 'code' | 'at'>,
  direction: Direction,
  list: CheckInList,
): string {
  return uuidV5(eventId, ['memory', list.id, direction, code, String(at)].join('\n'))
}

function recordOne(
  deps: DeskDeps & { readonly id: string },
  { code, at }: MemoryScan,
  direction: Direction,
  { list, event }: ListOfEvent,
): 'admitted' | 'refused' | 'repeated' {
  const id = entryId(deps.id, { code, at }, direction, list)
  if (hasEntry(deps.db, id)) return 'repeated'
  const silent: CheckInList = { ...list, prints: 'never' }
  const input = { id, listId: list.id, raw: code, direction }
  const { verdict } = settleScan(deps, { input, list: silent, event }, at)
  return verdict === 'valid' ? 'admitted' : 'refused'
}
