import {
  ENTRY_VERSION,
  entryKinds,
  type EntryBody,
  type EntryPersonal,
  type EntryType,
  type JournalEntry,
} from '../../../shared/model/journal-entry.ts'
import type { WritableDb } from '../file/sqlite.ts'
import * as ahead from './ahead-facts.ts'
import * as attendees from './attendee-facts.ts'
import { abandonRevision } from './abandoned-revision.ts'
import * as badges from './badge-facts.ts'
import * as definitions from './definition-facts.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { stateCodes } from './code-facts.ts'
import { noteGuestEntry } from './guest-entries.ts'
import * as notes from './note-facts.ts'
import * as read from './read-guest-facts.ts'
import { eraseGuest, recogniseGuest } from './recognised-facts.ts'
import * as revisions from './revision-facts.ts'
import * as same from './same-guests.ts'
import * as scans from './scan-facts.ts'

type Projector<Type extends EntryType> = (db: WritableDb, entry: CheckedEntry<Type>) => void

const projectors: { readonly [Type in EntryType]: Projector<Type> } = {
  'desk-named': definitions.nameDesk,
  'event-described': definitions.describeEvent,
  'deletion-planned': definitions.planDeletion,
  'ticket-type-defined': definitions.defineTicketType,
  'list-defined': definitions.defineList,
  'definition-removed': definitions.removeDefinition,
  'list-tied': definitions.tieList,
  'layout-defined': definitions.defineLayout,
  rows: revisions.addRows,
  'revision-committed': revisions.commitRevision,
  'revision-abandoned': (db, entry) => {
    abandonRevision(db, entry.body.revisionId)
  },
  'revision-confirmed': revisions.confirmRevision,
  'revision-undone': revisions.undoRevision,
  'guest-read': read.readGuest,
  'guests-seen': read.seeGuests,
  'guests-let-go': read.letGuestsGo,
  'source-taken': definitions.takeSource,
  'attendee-registered': revisions.registerAttendee,
  'attendee-edited': attendees.editAttendee,
  'person-swapped': attendees.swapPerson,
  enrolled: attendees.enrol,
  'code-added': attendees.addCode,
  'code-revoked': attendees.revokeCode,
  scanned: scans.addScan,
  'check-in-undone': scans.undoCheckIn,
  'badge-requested': badges.requestBadge,
  // Told in the guest's history, no more.
  'badge-asked-again': () => {},
  'badge-settled': badges.settleBadge,
  'desk-noted': notes.noteDesk,
  'badge-handed-out': badges.handOutBadge,
  'badges-ahead': ahead.addAhead,
  'ahead-handed-out': ahead.handOut,
  'badges-taken-out': ahead.takeOut,
  'badges-put-back': ahead.putBack,
  'codes-stated': stateCodes,
  'source-keys-stated': definitions.stateKeys,
  'guest-recognised': recogniseGuest,
  'guests-joined': same.joinGuests,
  'guests-parted': same.partGuests,
  'guests-told-apart': same.tellApart,
  erased: (db, entry) => {
    eraseGuest(db, entry.body.attendeeId, entry.body.marks)
  },
}

/**
 * Projects one entry, whoever wrote it and in whatever order it came: applying it twice changes nothing. Answers
 * false where this version cannot read the entry; it stays in the journal for one that can.
 */
export function applyEntry(db: WritableDb, entry: JournalEntry): boolean {
  if (entry.v > ENTRY_VERSION || !isEntryType(entry.type)) return false
  const checked = checkEntry(entry.type, entry)
  if (checked === null) return false
  const project = projectors[entry.type] as Projector<EntryType>
  project(db, checked)
  noteGuestEntry(db, checked)
  return true
}

/** Whether this version projects entries of that type. */
function isEntryType(type: string): type is EntryType {
  return Object.hasOwn(entryKinds, type)
}

function checkEntry<Type extends EntryType>(
  type: Type,
  entry: JournalEntry,
): CheckedEntry<Type> | null {
  const kind = entryKinds[type]
  const body = kind.body.safeParse(parseJson(entry.body))
  if (!body.success) return null
  const personal = new Map<string, EntryPersonal<Type>>()
  for (const [subject, text] of Object.entries(entry.personal)) {
    const value = kind.personal.safeParse(parseJson(text))
    if (value.success) personal.set(subject, value.data as EntryPersonal<Type>)
  }
  return { ...entry, body: body.data as EntryBody<Type>, personal }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
