import { setImmediate } from 'node:timers/promises'
import { readMemoryFile, type MemoryScan } from '../../shared/domain/memory-file.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { MemoryFileAnswer } from '../../shared/model/export.ts'
import type { Direction } from '../../shared/model/verdict.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findEvent, findList } from '../db/definitions.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { hasEntry } from '../db/journal.ts'
import { inTransaction } from '../db/sqlite.ts'
import { uuidV5 } from '../db/uuid-v5.ts'
import { settleScan } from './scan-ticket.ts'

type Wish = {
  readonly listId: string
  readonly direction: Direction
  readonly bytes: Uint8Array
}

/** Scans recorded in one transaction, before those at the desk come through. */
const SCANS_AT_A_TIME = 25
const LINES_SHOWN = 100

/**
 * Takes in what a memory scanner recorded, with its times, in their order. No badge comes out of it. A scan's id
 * follows from the event, the list, the code and the time, so a file that comes twice counts once.
 */
export async function recordMemoryScans(
  deps: DeskDeps & { readonly id: string },
  { listId, direction, bytes }: Wish,
): Promise<Result<MemoryFileAnswer, 'no-event' | 'unknown-list' | 'no-scans'>> {
  const event = findEvent(deps.db)?.description
  const list = findList(deps.db, listId)
  if (event === undefined) return failure('no-event')
  if (list === null) return failure('unknown-list')
  const { scans, unreadable } = readMemoryFile(new TextDecoder().decode(bytes), event.timeZone)
  if (scans.length === 0) return failure('no-scans')
  const answer = { rows: scans.length, admitted: 0, refused: 0, repeated: 0 }
  const ordered = scans.toSorted((one, other) => one.at - other.at)
  for (let start = 0; start < ordered.length; start += SCANS_AT_A_TIME) {
    await setImmediate()
    inTransaction(deps.db, () => {
      for (const scan of ordered.slice(start, start + SCANS_AT_A_TIME)) {
        answer[recordOne(deps, scan, direction, list, event)] += 1
      }
    })
  }
  return success({ ...answer, unreadable: unreadable.slice(0, LINES_SHOWN) })
}

function recordOne(
  deps: DeskDeps & { readonly id: string },
  { code, at }: MemoryScan,
  direction: Direction,
  list: CheckInList,
  event: EventDescription,
): 'admitted' | 'refused' | 'repeated' {
  const id = uuidV5(deps.id, ['memory', list.id, direction, code, String(at)].join('\n'))
  if (hasEntry(deps.db, id)) return 'repeated'
  const silent: CheckInList = { ...list, prints: 'never' }
  const { verdict } = settleScan(
    deps,
    { id, listId: list.id, raw: code, direction },
    silent,
    event,
    at,
  )
  return verdict === 'valid' ? 'admitted' : 'refused'
}
