import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fuse from 'fuse.js'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import { searchAttendees } from '../../electron/db/guests/search.ts'
import { inTransaction, type WritableDb } from '../../electron/db/file/sqlite.ts'
import { seededRandom } from '../../scripts/demo/random.ts'
import { foldName } from '../../shared/domain/name/fold-name.ts'
import { describeTestEvent, importTestGuests, testPen } from '../support/event-file.ts'
import { percentiles, timed, type BenchRow } from './bench-row.ts'
import { inventPeople, nameOf, questionsFor, type InventedPerson } from './invented-people.ts'

const ATTENDEES = 100_000
const TYPOS = 500
/** fuse.js takes long for each question: of those without a typo it is asked some, and none after so long, in ms. */
const FUSE_EVERY = 26
const FUSE_PATIENCE_MS = 240_000
const FIRST = 5

/**
 * Looks guests up in an event of 100,000: by the whole name, its beginning, a typo, reversed and with a short infix; and how
 * many of 500 names with one slip of the finger are found among the first five. Main's part only: no key, no paint.
 */
export async function benchSearch(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  try {
    const opened = await openEventFile(join(folder, 'event.sqlite'), null, { create: true })
    if (!opened.ok) throw new Error(opened.code)
    const db = opened.value
    const rows = measure(db)
    closeEventFile(db)
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(db: WritableDb): BenchRow[] {
  const random = seededRandom(100_000)
  const people = inventPeople(ATTENDEES, random)
  const pen = testPen()
  describeTestEvent(db, pen)
  inTransaction(db, () =>
    importTestGuests(
      db,
      pen,
      people.map(({ id, ...person }) => ({ id, person, tickets: [{ code: id }] })),
    ),
  )
  const named = people.map((person) => ({ ...person, name: nameOf(person) }))
  const fuse = new Fuse(named, { keys: ['name'], threshold: 0.3, ignoreLocation: true })
  const questions = questionsFor(people, random, TYPOS)
  searchAttendees(db, 'warm', FIRST)
  const startedAt = performance.now()
  const times = { ours: [] as number[], fuse: [] as number[], plain: [] as number[] }
  const found = { ours: 0, fuse: 0, plain: 0, asked: 0, askedFuse: 0 }
  questions.forEach(({ text, wanted, isTypo }, index) => {
    let ours: string[] = []
    times.ours.push(timed(() => (ours = searchAttendees(db, text, 50).map(nameOf))))
    let plain: string[] = []
    times.plain.push(timed(() => (plain = plainSearch(db, text))))
    if (isTypo) {
      found.asked += 1
      found.ours += Number(ours.slice(0, FIRST).includes(wanted))
      found.plain += Number(plain.includes(wanted))
    }
    if (!isTypo && index % FUSE_EVERY !== 0) return
    if (performance.now() - startedAt > FUSE_PATIENCE_MS) return
    let fuzzy: string[] = []
    times.fuse.push(
      timed(() => (fuzzy = fuse.search(text, { limit: FIRST }).map(({ item }) => item.name))),
    )
    if (!isTypo) return
    found.askedFuse += 1
    found.fuse += Number(fuzzy.includes(wanted))
  })
  const [ours, fuzzy, plain] = [times.ours, times.fuse, times.plain].map(percentiles)
  if (ours === undefined || fuzzy === undefined || plain === undefined) throw new Error('no sample')
  const share = found.ours / found.asked
  const inPercent = (part: number, of: number) => `${((part / of) * 100).toFixed(1)}%`
  return [
    {
      name: `look a guest up among ${ATTENDEES.toLocaleString('en')}, against fuse.js (without key and paint)`,
      ours,
      baseline: fuzzy,
      ratioOf: 'p99 / 50 ms',
      ratio: ours.p99 / 50,
      promise: 'at most 1',
      held: ours.p99 <= 50,
    },
    {
      name: `names with a typo found in the first five: Balie ${inPercent(found.ours, found.asked)}, fuse.js ${inPercent(found.fuse, found.askedFuse)} (of ${String(found.askedFuse)}), plain FTS5 ${inPercent(found.plain, found.asked)}`,
      ours,
      baseline: plain,
      ratioOf: 'share found',
      ratio: share,
      promise: 'at least 0.95',
      held: share >= 0.95,
    },
  ]
}

/** The names that SQLite's full-text search gives for the words as they were typed. */
function plainSearch(db: WritableDb, text: string): string[] {
  const match = foldName(text)
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ')
  return db
    .prepare<[string, number], { person: string }>(
      `SELECT r.person FROM p_search s JOIN p_search_text t ON t.rowid = s.rowid
       JOIN p_source_row r ON r.attendee_id = t.attendee_id WHERE p_search MATCH ? LIMIT ?`,
    )
    .all(match, FIRST)
    .map(({ person }) => nameOf(JSON.parse(person) as InventedPerson))
}
