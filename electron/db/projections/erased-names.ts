import { createHmac } from 'node:crypto'
import { hostName } from '../../../shared/domain/name/display-name.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import type { Name } from '../../../shared/model/attendee.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** Tells a name again without holding it: keyed by the event's secret, whatever its order, capitals and accents. */
export type NameMark = (name: string) => string

/** How names of an event are marked. */
export function nameMarker(db: ReadableDb): NameMark {
  const secret = prepared<[], string | null>(
    db,
    `SELECT value ->> '$.secret' FROM p_definition WHERE kind = 'event' AND id = 'event'`,
  )
    .pluck()
    .get()
  return (name) =>
    createHmac('sha256', secret ?? '')
      .update(`erased name\n${wordsOf(name)}`)
      .digest('hex')
}

/** The marks of all names by which somebody was ever known here, for an erasure to tell every desk. */
export function marksOf(db: ReadableDb, ids: readonly string[]): string[] {
  const mark = nameMarker(db)
  return [...new Set(namesEver(db, ids).map((name) => mark(hostName(name))))].slice(0, 50)
}

/** Remembers the marks of the names of somebody who was erased. */
export function keepMarks(db: WritableDb, marks: readonly string[]): void {
  const keep = prepared(db, 'INSERT OR IGNORE INTO p_erased_name VALUES (?)')
  for (const mark of marks) keep.run(mark)
}

/** Whether any name is to be kept out. */
export function hasErasedNames(db: ReadableDb): boolean {
  return prepared(db, 'SELECT 1 FROM p_erased_name LIMIT 1').get() !== undefined
}

/** Whether a name is that of somebody who was erased, as far as marks tell. */
export function isMarked(db: ReadableDb, mark: string): boolean {
  return prepared(db, 'SELECT 1 FROM p_erased_name WHERE mark = ?').get(mark) !== undefined
}

/** Whether somebody who is not among these ids, and was not erased, bears a name. */
export function isBorneByOther(db: ReadableDb, name: string, ids: readonly string[]): boolean {
  const words = wordsOf(name)
  const others = prepared<[{ readonly ids: string }], string>(
    db,
    `SELECT person FROM p_source_row
     WHERE person IS NOT NULL AND attendee_id NOT IN (SELECT value FROM json_each(:ids))
     UNION ALL SELECT value FROM p_edit
     WHERE field = 'name' AND attendee_id NOT IN (SELECT value FROM json_each(:ids))`,
  ).pluck()
  for (const other of others.iterate({ ids: JSON.stringify(ids) })) {
    if (wordsOf(hostName(JSON.parse(other) as Name)) === words) return true
  }
  return false
}

/** All names by which somebody was ever known here, also of who had the place before him. */
export function namesEver(db: ReadableDb, ids: readonly string[]): Name[] {
  return prepared<[string], string>(
    db,
    `SELECT body FROM journal_personal
     WHERE subject IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(ids))
    .map(nameIn)
    .filter((name) => name !== null)
    .filter((name) => wordsOf(hostName(name)) !== '')
}

/** The name in what the journal says of a person: among his own fields, or in a correction of them. */
export function nameIn(body: string): Name | null {
  const said = partsOf(body)
  const name = said['name']
  const { firstName, infix, lastName } = isParts(name) ? name : said
  if (typeof firstName !== 'string' || typeof lastName !== 'string') return null
  return { firstName, infix: typeof infix === 'string' ? infix : '', lastName }
}

/** The parts of what the journal says; what another program wrote may be no JSON, and then has none. */
export function partsOf(body: string): Parts {
  try {
    const said: unknown = JSON.parse(body)
    return isParts(said) ? said : {}
  } catch {
    return {}
  }
}

/** The words of a name in an order of their own: "Zonderling, Jan" and "JAN ZONDERLING" are one. */
export function wordsOf(name: string): string {
  return foldName(name).split(' ').toSorted().join(' ')
}

type Parts = Readonly<Record<string, unknown>>

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null
}
