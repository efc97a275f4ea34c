import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dashboard } from '../../../electron/check-in/overview/dashboard.ts'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { presencesOn } from '../../../electron/db/attendance/presence.ts'
import { dayReport } from '../../../electron/exporting/tables/day-report.ts'
import { peopleTable } from '../../../electron/exporting/tables/attendance-table.ts'
import { gatherAttendance } from '../../../electron/exporting/tables/gather-attendance.ts'
import { saveExport } from '../../../electron/exporting/files/save-export.ts'
import { wordsIn } from '../../../electron/exporting/words-in.ts'
import { countedReport } from '../../support/courses/count-course.ts'
import { countedInside, countedOverview } from '../../support/courses/count-now.ts'
import { countedMinutes, countedPeople, countedStays } from '../../support/courses/count-stays.ts'
import { diceOf, playCourse, type Course } from '../../support/courses/counted-course.ts'
import type { Venue } from '../../support/courses/counted-event.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { startTestExportWorker } from '../../support/export-day.ts'

const venues: readonly (readonly [where: string, seed: number, at: Venue])[] = [
  ['in Groningen in June', 1, venue('Europe/Amsterdam', '2026-06-17', 'once-a-day')],
  ['in Groningen where once is enough', 3, venue('Europe/Amsterdam', '2026-06-17', 'once')],
  ['in Groningen as the clock goes back', 4, venue('Europe/Amsterdam', '2026-10-24', 'unlimited')],
  ['in Groningen as it goes on', 6, venue('Europe/Amsterdam', '2027-03-27', 'once-a-day', '04:15')],
  ['in New York as the clock goes back', 8, venue('America/New_York', '2026-10-31', 'once-a-day')],
  ['on Lord Howe, by half an hour', 6, venue('Australia/Lord_Howe', '2026-10-03', 'once', '03:30')],
]

function venue(
  timeZone: string,
  first: string,
  entries: Venue['entries'],
  barCloses = '02:15',
): Venue {
  const day = (after: number) =>
    new Date(Date.parse(first) + after * 24 * 3_600_000).toISOString().slice(0, 10)
  return { timeZone, days: [day(0), day(1), day(2)], entries, barCloses }
}

describe('days at two desks', () => {
  it.each(venues)('%s (%i) are told as they were', async (_where, seed, at) => {
    const course = await playCourse(at, diceOf(seed), overviewIsRight)
    expect(held(course)).toEqual([])
    for (const { db } of course.desks) {
      for (const day of at.days) {
        expect([day, await reported(course, db, day)]).toEqual([day, countedReport(course, day)])
      }
      const stays = countedStays(course)
      expect(await gathered(course, db, null, null)).toEqual(ordered(stays))
      expect(await people(course, db)).toEqual(countedPeople(course).toSorted())
      for (const day of at.days)
        expect(await gathered(course, db, null, day)).toEqual(
          ordered(stays.filter((one) => one.day === day)),
        )
      for (const list of course.lists)
        expect(await gathered(course, db, list.id, null)).toEqual(
          ordered(stays.filter((one) => one.list === list.id)),
        )
    }
  })
})

it.each([venues[0], venues[2]].filter((one) => one !== undefined))(
  'certificates of days %s (%i) bear what was attended, and its sum',
  async (_where, seed, at) => {
    const course = await playCourse(at, diceOf(seed), () => Promise.resolve())
    const pages = await certificates(course)
    const stays = countedStays(course)
    for (const { name } of course.guests.flatMap(({ holders }) => holders)) {
      const own = stays.filter((stay) => stay.name === name)
      const page = pages.find((one) => one.includes(name)) ?? ''
      const lines = page.matchAll(/(\d\d:\d\d) +(\d\d:\d\d|–) +(\d+|–)$/gm)
      const told = [...lines].map(([, from, until, minutes]) => [from, until, minutes])
      const lived = own.map(({ arrived, left, minutes, end }) => [
        ...[arrived, left ?? '–', end === 'unknown' && minutes === 0 ? '–' : String(minutes)],
      ])
      expect([name, told.toSorted()]).toEqual([name, lived.toSorted()])
      const total = /In totaal: (\d+) uur en (\d+) minuten/.exec(page)
      const minutes = total === null ? null : Number(total[1]) * 60 + Number(total[2])
      expect([name, minutes]).toEqual([name, countedMinutes(course, own)])
    }
  },
)

async function certificates({ desks, clock }: Course): Promise<string[]> {
  const folder = temporaryFolder()
  const answer = await saveExport(
    {
      ...{ db: desks[0].db, now: () => clock.now, words: wordsIn('nl'), language: 'nl' },
      ...{ labels: [], fontFolder: 'resources/fonts', startWorker: startTestExportWorker },
      askWhere: (fileName) => Promise.resolve(join(folder, fileName)),
    },
    { kind: 'certificates', listId: null, day: null },
  )
  if (!answer.ok) throw new Error(answer.code)
  const file = join(folder, answer.value.fileName)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f')
}

type Db = Course['desks'][0]['db']

async function overviewIsRight(course: Course): Promise<void> {
  const { clock, lists, venue: at } = course
  for (const { db } of course.desks) {
    for (const list of lists) {
      const found = presencesOn(db, list, clock.now, at.timeZone)
      const inside = [...found].filter(([, { present }]) => present).map(([id]) => id)
      expect([list.id, inside.toSorted()]).toEqual([list.id, countedInside(course, list)])
    }
    const directory = await guestDirectory(db, () => Promise.resolve())
    const shown = dashboard(db, directory, clock.now)
    expect({
      total: { ...shown.total, id: undefined, name: undefined },
      lists: shown.lists.map((list) => ({ ...list, id: undefined })),
      slots: shown.arrivals.today,
    }).toEqual(countedOverview(course))
  }
}

async function reported(_course: Course, db: Db, day: string): Promise<Record<string, unknown>> {
  const event = findEvent(db)?.description
  if (event === undefined) throw new Error('no event')
  const parts = await dayReport({ db, words: (key) => key, labels: [] }, day, event)
  const sorted = new Set(['twice', 'notes', 'noShows'].map((part) => `export.report.${part}`))
  return Object.fromEntries(
    parts
      .filter(({ title }) => title !== 'export.report.labels')
      .map(({ title, rows }) => [title, sorted.has(title) ? rows.toSorted() : rows]),
  )
}

async function gathered(
  { clock, venue: { timeZone } }: Course,
  db: Db,
  listId: string | null,
  day: string | null,
) {
  const rows = await gatherAttendance({ db, now: () => clock.now }, { listId, day })
  const time = (at: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(at)
  return rows
    .map((row) => ({
      guest: row.attendeeId,
      name: `${row.firstName} ${row.lastName}`,
      desk: row.desk,
      list: row.list.id,
      day: row.day,
      arrived: time(row.arrived),
      left: row.left === null ? null : time(row.left),
      entries: row.entries,
      minutes: row.minutes,
      end: row.end,
    }))
    .toSorted(byKey)
}

/** What a course lacks of all that is to be counted. */
function held(course: Course): string[] {
  const reports = course.venue.days.map((day) => Object.entries(countedReport(course, day)))
  const lacking = reports[0]?.map(([part]) => part) ?? []
  const ends = new Set(countedStays(course).map(({ end }) => end))
  return [
    ...lacking.filter((part) =>
      reports.flat().every(([one, rows]) => one !== part || (rows as unknown[]).length === 0),
    ),
    ...['scanned', 'automatic', 'closing', 'unknown'].filter((end) => !ends.has(end)),
  ]
}

async function people({ clock, venue: { timeZone } }: Course, db: Db): Promise<unknown[]> {
  const rows = await gatherAttendance({ db, now: () => clock.now }, { listId: null, day: null })
  const table = peopleTable(rows, (key) => key, timeZone)
  return table.rows.map(([last, , first, , , , ...counts]) => [last, first, ...counts]).toSorted()
}

function ordered(stays: ReturnType<typeof countedStays>) {
  return stays.map(({ inside: _inside, ...stay }) => stay).toSorted(byKey)
}

type Keyed = { readonly guest: string; readonly list: string; readonly day: string }

function byKey(one: Keyed, other: Keyed): number {
  const key = ({ guest, list, day }: Keyed) => `${guest} ${list} ${day}`
  return key(one) < key(other) ? -1 : 1
}
