import { setImmediate } from 'node:timers/promises'
import { listedName } from '../../shared/domain/name/display-name.ts'
import { endOfDay, isoInstant, localDate, startOfDay } from '../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { Verdict } from '../../shared/model/verdict.ts'
import {
  overridesBetween,
  reprintsBetween,
  scansBetween,
  verdictsBetween,
  walkInsBetween,
  type AttendanceScan,
} from '../db/attendance/attendance.ts'
import { allLists, deskName } from '../db/event/definitions.ts'
import { openDeskNotes } from '../db/guests/desk-notes.ts'
import { doubleAdmissions } from '../db/attendance/double-admissions.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import { listsAsOne, namesAsOne } from '../db/event/tied-lists.ts'
import { admittedTo } from '../db/attendance/admitted.ts'
import { called } from './called.ts'
import type { ExportDeps, Words } from './export-deps.ts'
import { dutchDay, timeOf } from './local-words.ts'
import { whoCame } from './who-came.ts'

/** One part of the report: a heading, and a table or a sentence that says that there is nothing. */
export type ReportPart = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The parts of the report of one day (`2026-06-17`). */
export type DayReport = { readonly day: string; readonly parts: readonly ReportPart[] }

type Day = {
  readonly from: number
  readonly until: number
  readonly scans: readonly AttendanceScan[]
  /** The lists of the day. */
  readonly lists: readonly CheckInList[]
  /** The same for lists that are one. */
  readonly nameOf: (listId: string) => string
  /** Who had a guest's place on that day. */
  readonly whoWas: (attendeeId: string) => Attendee | null
  /** What any list is called, by its id. */
  readonly names: ReadonlyMap<string, string>
}

/** After all moments, as text. */
const END = '9999'

const dutch = new Intl.Collator('nl')

/** Guests looked up before scans are let through. */
const GUESTS_AT_A_TIME = 100

/**
 * What happened on a day: arrivals, no-shows, guests without a ticket, what was set aside, reprints, labels left, open notes. A
 * part at a time, so that scans come through.
 */
export async function dayReport(
  { db, words, labels }: Pick<ExportDeps, 'db' | 'words' | 'labels'>,
  day: string,
  { timeZone }: EventDescription,
): Promise<ReportPart[]> {
  const from = startOfDay(day, timeZone)
  const until = endOfDay(day, timeZone)
  const lists = allLists(db)
  const whoIs = whoCame(db, timeZone)
  const facts: Day = {
    from,
    until,
    scans: scansBetween(db, from, until, null),
    lists: lists.filter((list) => list.day === null || list.day === day),
    nameOf: namesAsOne(db),
    whoWas: (attendeeId) => whoIs(attendeeId, day)?.guest ?? null,
    names: new Map(lists.map((list) => [list.id, list.name])),
  }
  const at = (moment: number) => timeOf(moment, timeZone)
  const parts: ReportPart[] = []
  for (const part of [
    () => totals(db, words, facts),
    () => byHour(words, facts, at),
    () => walkIns(db, words, facts, at),
    () => overrides(db, words, facts, at),
    () => reprints(db, words, facts, at),
    () => twice(db, words, facts, at),
    () => labelsLeft(words, labels),
    () => openNotes(db, words, timeZone),
  ]) {
    await setImmediate()
    parts.push(part())
  }
  return [...parts, ...(await missing(db, words, facts))]
}

function labelsLeft(words: Words, labels: ExportDeps['labels']): ReportPart {
  return {
    title: words('export.report.labels'),
    headings: ['printer', 'labels'].map((one) => words(`export.column.${one}`)),
    rows: labels.map(({ printer, left }) => [
      printer,
      left === null ? words('export.report.uncounted') : String(left),
    ]),
  }
}

/** What shifts left for the next and nobody ticked off, of whatever day. */
function openNotes(db: ReadableDb, words: Words, timeZone: string): ReportPart {
  return {
    title: words('export.report.deskNotes'),
    headings: ['day', 'time', 'desk', 'note'].map((one) => words(`export.column.${one}`)),
    rows: openDeskNotes(db).map(({ at: written, desk, operator, text }) => {
      const moment = Date.parse(written)
      const by = [desk, operator].filter((part) => part !== '').join(', ')
      return [dutchDay(localDate(moment, timeZone)), timeOf(moment, timeZone), by, text]
    }),
  }
}

/** Let in, or asked something first: that scan is followed by another. */
const notRefused: ReadonlySet<Verdict> = new Set(['valid', 'answers-required', 'ambiguous'])

function totals(db: ReadableDb, words: Words, day: Day): ReportPart {
  const { from, until, lists, nameOf } = day
  const verdicts = verdictsBetween(db, from, until)
  return {
    title: words('export.report.totals'),
    headings: ['list', 'expected', 'arrived', 'refused'].map((one) =>
      words(`export.column.${one}`),
    ),
    rows: lists.map((list) => {
      const arrived = new Set(entriesOn(day, list.id).map((scan) => scan.attendeeId)).size
      const refused = verdicts
        .filter(
          ({ listId, verdict }) => nameOf(listId) === nameOf(list.id) && !notRefused.has(verdict),
        )
        .reduce((sum, { n }) => sum + n, 0)
      const expected = expectedOn(db, list, day).length
      return [list.name, String(expected), String(arrived), String(refused)]
    }),
  }
}

function byHour(words: Words, day: Day, at: (moment: number) => string): ReportPart {
  const list = mainList(day.lists)
  const seen = new Set<string>()
  const hours = new Map<string, number>()
  for (const scan of list === undefined ? [] : entriesOn(day, list.id)) {
    if (seen.has(scan.attendeeId)) continue
    seen.add(scan.attendeeId)
    const hour = `${at(scan.at).slice(0, 2)}:00`
    hours.set(hour, (hours.get(hour) ?? 0) + 1)
  }
  return {
    title: words('export.report.byHour', { list: list?.name ?? '' }),
    headings: [words('export.column.hour'), words('export.column.arrived')],
    rows: [...hours].toSorted().map(([hour, count]) => [hour, String(count)]),
  }
}

function walkIns(
  db: ReadableDb,
  words: Words,
  { from, until, whoWas }: Day,
  at: (moment: number) => string,
): ReportPart {
  return {
    title: words('export.report.walkIns'),
    headings: ['time', 'name', 'organisation'].map((one) => words(`export.column.${one}`)),
    rows: walkInsBetween(db, isoInstant(from), isoInstant(until)).map((one) => [
      at(Date.parse(one.at)),
      ...named(words, whoWas(one.attendeeId)),
    ]),
  }
}

function overrides(
  db: ReadableDb,
  words: Words,
  { from, until, names, whoWas }: Day,
  at: (moment: number) => string,
): ReportPart {
  return {
    title: words('export.report.overrides'),
    headings: ['time', 'name', 'list', 'what'].map((one) => words(`export.column.${one}`)),
    rows: overridesBetween(db, from, until).map((one) => [
      at(one.at),
      named(words, whoWas(one.attendeeId))[0],
      names.get(one.listId) ?? one.listId,
      one.overrides.map((override) => words(`export.override.${override}`)).join(', '),
    ]),
  }
}

function reprints(
  db: ReadableDb,
  words: Words,
  { from, until, whoWas }: Day,
  at: (moment: number) => string,
): ReportPart {
  return {
    title: words('export.report.reprints'),
    headings: ['time', 'name', 'reason'].map((one) => words(`export.column.${one}`)),
    rows: reprintsBetween(db, from, until).map((one) => [
      at(one.at),
      named(words, whoWas(one.attendeeId))[0],
      words(`export.reprint.${one.reason}`),
    ]),
  }
}

/** Whom two desks let in that could not reach each other, as the overview names them, until one of the two is undone. */
function twice(
  db: ReadableDb,
  words: Words,
  { from, until, names, whoWas }: Day,
  at: (moment: number) => string,
): ReportPart {
  return {
    title: words('export.report.twice'),
    headings: ['name', 'list', 'desks'].map((one) => words(`export.column.${one}`)),
    rows: doubleAdmissions(db)
      .filter(({ admissions }) => admissions.some((one) => one.at >= from && one.at <= until))
      .map(({ attendeeId, listId, admissions }) => [
        named(words, whoWas(attendeeId))[0],
        names.get(listId) ?? listId,
        admissions.map((one) => `${deskName(db, one.writer) || '?'} ${at(one.at)}`).join(', '),
      ]),
  }
}

/** Who was expected at the reception and has not come, and the notes that wait for them. */
async function missing(db: ReadableDb, words: Words, day: Day): Promise<ReportPart[]> {
  const list = mainList(day.lists)
  if (list === undefined) return []
  const came = new Set(entriesOn(day, list.id).map((scan) => scan.attendeeId))
  const away = (
    await attendeesOf(
      day.whoWas,
      expectedOn(db, list, day).filter((id) => !came.has(id)),
    )
  ).toSorted((one, other) => dutch.compare(one.lastName, other.lastName))
  const nameHeadings = [words('export.column.name'), words('export.column.organisation')]
  return [
    {
      title: words('export.report.notes'),
      headings: [words('export.column.name'), words('export.column.note')],
      rows: away.filter(({ note }) => note !== '').map((one) => [called(one, words), one.note]),
    },
    {
      title: words('export.report.noShows', { list: list.name }),
      headings: nameHeadings,
      rows: away.map((one) => [called(one, words, listedName), one.organisation]),
    },
  ]
}

/**
 * Whom a list admits, without whom a desk registered only later; where one entry is enough for the whole event, without
 * who came on an earlier day.
 */
function expectedOn(db: ReadableDb, list: CheckInList, { from, until }: Day): string[] {
  const lists = list.entries === 'once' ? listsAsOne(db, list.id) : []
  const earlier = lists.flatMap((one) => scansBetween(db, 0, from - 1, one))
  const came = new Set(earlier.filter(isEntry).map((scan) => scan.attendeeId))
  const later = new Set(walkInsBetween(db, isoInstant(until + 1), END).map((one) => one.attendeeId))
  return [...admittedTo(db, list)].filter((id) => !came.has(id) && !later.has(id))
}

async function attendeesOf(whoWas: Day['whoWas'], ids: readonly string[]): Promise<Attendee[]> {
  const found: Attendee[] = []
  for (const [index, id] of ids.entries()) {
    if (index % GUESTS_AT_A_TIME === 0) await setImmediate()
    const attendee = whoWas(id)
    if (attendee !== null) found.push(attendee)
  }
  return found
}

function mainList(lists: readonly CheckInList[]): CheckInList | undefined {
  return lists.find((list) => list.kind === 'reception') ?? lists[0]
}

/** The entries on a list, or on those that are one with it. */
function entriesOn({ scans, nameOf }: Day, listId: string): AttendanceScan[] {
  return scans.filter((scan) => isEntry(scan) && nameOf(scan.listId) === nameOf(listId))
}

function isEntry({ direction }: AttendanceScan): boolean {
  return direction === 'entry'
}

function named(words: Words, guest: Attendee | null): [name: string, organisation: string] {
  return guest === null ? ['–', ''] : [called(guest, words), guest.organisation]
}
