import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { saveExport } from '../../../electron/exporting/files/save-export.ts'
import type { ExportKind } from '../../../shared/model/export.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { day, type Day } from '../../support/export-day.ts'
import { testList } from '../../support/guests.ts'

const wil = randomUUID()
const person = {
  firstName: 'Wilhelmina Johanna',
  infix: 'van den',
  lastName: 'Eijnden-Oosterhuis van Craneburgh',
}

/** An event in another zone whose clock goes back on its second day, and a guest of a long name who came that night. */
async function nightInNewYork(): Promise<Day> {
  const made = await day()
  const { db, pen } = made.desk
  const event = findEvent(db)
  if (event === null) throw new Error('no event')
  const days = { firstDay: '2026-10-31', lastDay: '2026-11-02', timeZone: 'America/New_York' }
  const description = { ...event.description, ...days }
  const body = { description, secret: event.secret }
  appendEntry(db, pen, { id: randomUUID(), type: 'event-described', body })
  const list = testList({ opensAt: null, closesAt: null, automaticExitAt: null })
  appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list } })
  importTestGuests(db, pen, [{ id: wil, person, tickets: [{ code: 'NY1' }] }], 'partial')
  const scans = [
    ['2026-11-01T04:30:00Z', 'entry'],
    ['2026-11-01T07:30:00Z', 'exit'],
    ['2026-11-02T04:30:00Z', 'entry'],
    ['2026-11-02T05:30:00Z', 'exit'],
  ] as const
  for (const [at, direction] of scans) {
    appendEntry(db, pen, {
      ...{ id: randomUUID(), type: 'scanned', at: Date.parse(at) },
      body: {
        ...{ listId: 'reception', attendeeId: wil, ticketId: null, previous: null, direction },
        ...{ verdict: 'valid', explanation: null, overrides: [], claimsBadge: false },
      },
    })
  }
  return made
}

async function textOf({ deps, folder }: Day, kind: ExportKind): Promise<string> {
  const day = kind === 'day-report' ? '2026-11-01' : null
  const answer = await saveExport(deps, { kind, listId: null, day, attendeeId: wil })
  if (!answer.ok) throw new Error(answer.code)
  const file = join(folder, answer.value.fileName)
  return file.endsWith('.csv')
    ? readFileSync(file, 'utf8')
    : execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

it('tells the hours and days of the event’s own zone, and counts the hour that the clock goes back', async () => {
  const made = await nightInNewYork()
  // From half past twelve to half past two with an hour twice, and from half past eleven past midnight.
  const line = 'Ontvangst;01-11-2026;Eijnden-Oosterhuis van Craneburgh;van den;Wilhelmina Johanna;'
  const rows = (await textOf(made, 'attendance-csv')).split('\r\n')
  const own = rows.filter((row) => row.includes('Wilhelmina'))
  expect(own).toHaveLength(1)
  expect(own[0]?.startsWith(line)).toBe(true)
  expect(own[0]).toContain(';NY1;00:30;00:30;240;2;gescand;')
  const certificate = await textOf(made, 'certificate')
  expect(certificate).toContain('Wilhelmina Johanna van den Eijnden-Oosterhuis van Craneburgh')
  expect(certificate).toMatch(/zondag 1 november 2026\s+Ontvangst\s+00:30\s+00:30\s+240/)
  // Two of the four came on an earlier day, and once is enough.
  expect(await textOf(made, 'day-report')).toMatch(/Ontvangst\s+2\s+1\s+0/)
})

it('adds up to the same in the list of people and in the file for Excel', async () => {
  const made = await nightInNewYork()
  const rows = (await textOf(made, 'attendance-csv')).trimEnd().split('\r\n').slice(1)
  const cells = rows.map((row) => row.split(';'))
  const people = new Set(cells.map(([, , last, , first]) => `${last ?? ''} ${first ?? ''}`))
  expect([people.size, rows.length]).toEqual([4, 4])
  const list = await textOf(made, 'attendance-pdf')
  expect(list).toContain(`In totaal: ${people.size} personen, ${rows.length} keer aanwezig.`)
})
