import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import { PaperFallback } from '../../electron/exporting/tick-list/paper-fallback.ts'
import { tickListPdf } from '../../electron/exporting/pdf/tick-list-pdf.ts'
import { joinPdfs } from '../../electron/pdf/join-pdf.ts'
import { writeWhole } from '../../electron/printing/ahead/write-whole.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from './event-file.ts'
import { OPENING, testList } from './guests.ts'

/** An hour in ms. */
export const HOUR = 3_600_000
/** The guests of these tests. */
export const jan = randomUUID()
export const ann = randomUUID()
export const cor = randomUUID()
export const dik = randomUUID()
const lists = [
  testList(),
  testList({ id: 'sessie', name: 'Sessie wijk', byEnrolment: true, position: 1, prints: 'never' }),
  testList({ id: 'morgen', name: 'Donderdag', day: '2026-06-18', position: 2 }),
]
export const guests = [
  {
    id: jan,
    person: { firstName: 'Jan', infix: 'van den', lastName: 'Berg', organisation: 'Gemeente Epe' },
    tickets: [{ code: 'A1' }],
    enrolments: ['sessie'],
  },
  { id: ann, person: { firstName: 'Ann', lastName: 'Åkesson' }, tickets: [{ code: 'A2' }] },
  { id: cor, person: { firstName: 'Cor', lastName: 'Vis' }, tickets: [{ code: 'A3' }] },
  {
    id: dik,
    person: { firstName: 'Dik', lastName: 'Zonderling' },
    tickets: [{ code: 'A4', blocked: true }],
  },
]

/** Draws in this thread. */
export const openPress = () => ({
  draw: tickListPdf,
  join: (drawn: readonly Uint8Array[]) => Promise.resolve(joinPdfs(drawn)),
  close: () => Promise.resolve(),
})

/** A desk with guests, and its tick lists in a folder of their own. */
export async function paperDesk(people = guests, all = lists) {
  const clock = { now: OPENING }
  const deps = await openTestDesk(all, clock)
  if (people.length > 0) importTestGuests(deps.db, deps.pen, people)
  const scan = (raw: string) =>
    scanTicket(deps, { id: randomUUID(), listId: 'reception', raw, direction: 'entry' })
  const root = temporaryFolder()
  const id = randomUUID()
  const crashes: unknown[] = []
  const paper = new PaperFallback({
    db: deps.db,
    now: deps.pen.now,
    folder: join(root, id),
    fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
    language: () => 'nl',
    openPress,
    write: writeWhole,
    onCrash: (error) => crashes.push(error),
  })
  return { ...deps, id, clock, scan, root, folder: join(root, id), paper, crashes }
}

/** The words of a PDF, laid out as on its pages. */
export function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}
