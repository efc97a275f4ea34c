import { setImmediate } from 'node:timers/promises'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import { endOfDay, localDate, startOfDay } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { Verdict } from '../../../shared/model/verdict.ts'
import { scansBetween, verdictsBetween } from '../../db/attendance/attendance.ts'
import { allLists, allTicketTypes } from '../../db/event/definitions.ts'
import { namesAsOne } from '../../db/event/tied-lists.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { hasJoinings } from '../../db/guests/joined-guests.ts'
import { openDeskNotes } from '../../db/guests/desk-notes.ts'
import type { ExportDeps, Words } from '../export-deps.ts'
import { dutchDay, timeOf } from '../local-words.ts'
import { called } from './called.ts'
import { attendeesOf, entriesOn, expectedOn, mainList, type Day } from './day-facts.ts'
import { joined, overrides, reprints, twice, walkIns } from './day-incidents.ts'
import { reportPart, type ReportPart } from './report-part.ts'
import { whoCame } from './who-came.ts'

/** The parts of the report of one day (`2026-06-17`). */
export type DayReport = { readonly day: string; readonly parts: readonly ReportPart[] }

const dutch = new Intl.Collator('nl')

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
    at: (moment) => timeOf(moment, timeZone),
    names: new Map(lists.map((list) => [list.id, list.name])),
  }
  const parts: ReportPart[] = []
  for (const part of [
    () => totals(db, words, facts),
    () => byHour(words, facts),
    () => walkIns(db, words, facts),
    () => overrides(db, words, facts),
    () => reprints(db, words, facts),
    () => twice(db, words, facts),
    ...(hasJoinings(db) ? [() => joined(db, words, facts)] : []),
    () => labelsLeft(words, labels),
    () => openNotes(db, words, timeZone),
  ]) {
    await setImmediate()
    parts.push(part())
  }
  return [...parts, ...(await missing(db, words, facts))]
}

function labelsLeft(words: Words, labels: ExportDeps['labels']): ReportPart {
  return reportPart(
    words,
    'labels',
    ['printer', 'labels'],
    labels.map(({ printer, left }) => [
      printer,
      left === null ? words('export.report.uncounted') : String(left),
    ]),
  )
}

/** What shifts left for the next and nobody ticked off, of whatever day. */
function openNotes(db: ReadableDb, words: Words, timeZone: string): ReportPart {
  return reportPart(
    words,
    'deskNotes',
    ['day', 'time', 'desk', 'note'],
    openDeskNotes(db).map(({ at: written, desk, operator, text }) => {
      const moment = Date.parse(written)
      const by = [desk, operator].filter((part) => part !== '').join(', ')
      return [dutchDay(localDate(moment, timeZone)), timeOf(moment, timeZone), by, text]
    }),
  )
}

/** Let in, or asked something first: that scan is followed by another. */
const notRefused: ReadonlySet<Verdict> = new Set(['valid', 'answers-required', 'ambiguous'])

function totals(db: ReadableDb, words: Words, day: Day): ReportPart {
  const { from, until, lists, nameOf } = day
  const verdicts = verdictsBetween(db, from, until)
  return reportPart(
    words,
    'totals',
    ['list', 'expected', 'arrived', 'refused'],
    lists.map((list) => {
      const arrived = new Set(entriesOn(day, list.id).map((scan) => scan.attendeeId)).size
      const refused = verdicts
        .filter(
          ({ listId, verdict }) => nameOf(listId) === nameOf(list.id) && !notRefused.has(verdict),
        )
        .reduce((sum, { n }) => sum + n, 0)
      const expected = expectedOn(db, list, day).length
      return [list.name, String(expected), String(arrived), String(refused)]
    }),
  )
}

function byHour(words: Words, day: Day): ReportPart {
  const list = mainList(day.lists)
  const seen = new Set<string>()
  const hours = new Map<string, number>()
  for (const scan of list === undefined ? [] : entriesOn(day, list.id)) {
    if (seen.has(scan.attendeeId)) continue
    seen.add(scan.attendeeId)
    const hour = `${day.at(scan.at).slice(0, 2)}:00`
    hours.set(hour, (hours.get(hour) ?? 0) + 1)
  }
  return {
    title: words('export.report.byHour', { list: list?.name ?? '' }),
    headings: [words('export.column.hour'), words('export.column.arrived')],
    rows: [...hours].toSorted().map(([hour, count]) => [hour, String(count)]),
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
  return [
    reportPart(
      words,
      'notes',
      ['name', 'note'],
      away.filter(({ note }) => note !== '').map((one) => [called(one, words), one.note]),
    ),
    {
      title: words('export.report.noShows', { list: list.name }),
      headings: [words('export.column.name'), words('export.column.organisation')],
      rows: away.map((one) => [called(one, words, listedName), one.organisation]),
      sum: words('export.report.noShowsSum', {
        number: away.length,
        types: byTicketType(db, away),
      }),
      isLong: true,
    },
  ]
}

/** How many there are of each kind of ticket, the most first: `Deelnemer 312, Spreker 4`. */
function byTicketType(db: ReadableDb, guests: readonly Attendee[]): string {
  const names = new Map(allTicketTypes(db).map(({ id, name }) => [id, name]))
  const counts = new Map<string, number>()
  for (const { tickets } of guests) {
    const type = tickets[0]?.type ?? '?'
    const name = names.get(type) ?? type
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ')
}
