import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { appendEntry, type Pen } from '../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import type { WritableDb } from '../../electron/db/file/sqlite.ts'
import { describeTestEvent, importTestGuests, testPen } from './event-file.ts'
import { testList, testTicket, type TestGuest } from './guests.ts'

/** One scan of the event below, with what the desk is to show. */
export type ExpectedVerdict = {
  readonly code: string
  readonly list: string
  readonly verdict: string
  readonly guest: string
  /** Words of the stage in Dutch: the verdict's, and what to do now. */
  readonly word: string
  readonly action: string
}

const reception = 'Ontvangst'

/** Every verdict that a scan can have, in an order in which each follows from those before. */
export const expectedVerdicts: readonly ExpectedVerdict[] = [
  told('GOED', 'valid', 'Bruinsma', 'Welkom', 'Ingecheckt om'),
  told('GOED', 'used', 'Bruinsma', 'Al binnen', 'Vraag de naam'),
  told('VREEMD-1', 'invalid', '', 'Onbekend', 'zoek op naam'),
  told('OPEN', 'unpaid', 'Postma', 'Niet betaald', 'infobalie'),
  told('WACHT', 'unapproved', 'Yildiz', 'Nog niet goedgekeurd', 'infobalie'),
  told('WEG', 'canceled', 'El Amrani', 'Geannuleerd', 'infobalie'),
  told('STOP', 'blocked', 'Wiśniewski', 'Geblokkeerd', 'roep de leiding'),
  told('MORGEN', 'invalid-time', 'de Haan', 'Te vroeg', '18 jun'),
  told('OUD', 'revoked', 'Sjoerdsma', 'Badge vervallen', 'e-ticket'),
  told('NAAMLOOS', 'answers-required', '', 'Eerst een vraag', 'Vraag dit eerst'),
  told('SAMEN', 'ambiguous', 'Pinas', 'Wie is dit?', 'kies'),
  { ...told('GOED', 'product', 'Bruinsma', 'Niet op deze lijst', 'infobalie'), list: 'Sessie A' },
  { ...told('GOED', 'rules', 'Bruinsma', 'Mag niet', 'infobalie'), list: 'Volgens regels' },
]

function told(
  code: string,
  verdict: string,
  guest: string,
  word: string,
  action: string,
): ExpectedVerdict {
  return { code, list: reception, verdict, guest, word, action }
}

const lists = [
  testList({ name: reception, prints: 'never' }),
  testList({ id: 'session-a', name: 'Sessie A', byEnrolment: true, prints: 'never', position: 1 }),
  testList({
    id: 'by-rules',
    name: 'Volgens regels',
    prints: 'never',
    position: 2,
    rules: { logic: { '==': [1, 2] }, event: null, dates: {} },
  }),
]

const revoked = guest('Sjoerdsma', 'EIGEN')

const guests: readonly TestGuest[] = [
  guest('Bruinsma', 'GOED'),
  guest('Postma', 'OPEN', { status: 'unpaid' }),
  guest('Yildiz', 'WACHT', { status: 'unapproved' }),
  guest('El Amrani', 'WEG', { status: 'canceled' }),
  guest('Wiśniewski', 'STOP', { blocked: true }),
  guest('de Haan', 'MORGEN', { validFrom: '2026-06-18' }),
  revoked,
  { ...guest('', 'NAAMLOOS'), unnamed: true },
  guest('Pinas', 'SAMEN'),
  guest('Tjon A Fat', 'SAMEN'),
]

/** Writes an event in which each of those scans can be made, into a laptop's folder before the app starts. */
export async function writeVerdictEvent(userDataDir: string): Promise<void> {
  const folder = join(userDataDir, 'events')
  mkdirSync(folder, { recursive: true })
  const opened = await openEventFile(join(folder, `${randomUUID()}.sqlite`), null, { create: true })
  if (!opened.ok) throw new Error(opened.code)
  const pen = testPen()
  describeTestEvent(opened.value, pen, lists)
  importTestGuests(opened.value, pen, guests)
  loseBadge(opened.value, pen)
  closeEventFile(opened.value)
}

function loseBadge(db: WritableDb, pen: Pen): void {
  const codeId = randomUUID()
  appendEntry(db, pen, {
    id: randomUUID(),
    type: 'code-added',
    body: { attendeeId: revoked.id, codeId },
    personal: { [revoked.id]: { code: 'OUD' } },
  })
  appendEntry(db, pen, {
    id: randomUUID(),
    type: 'code-revoked',
    body: { attendeeId: revoked.id, codeId },
  })
}

function guest(
  lastName: string,
  code: string,
  change: Parameters<typeof testTicket>[0] = {},
): TestGuest {
  return {
    id: randomUUID(),
    person: { firstName: lastName === '' ? '' : 'Anna', lastName, organisation: 'Gemeente Assen' },
    tickets: [testTicket({ code, ...change })],
  }
}
