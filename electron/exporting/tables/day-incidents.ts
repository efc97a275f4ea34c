import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import {
  overridesBetween,
  reprintsBetween,
  walkInsBetween,
} from '../../db/attendance/attendance.ts'
import { doubleAdmissions } from '../../db/attendance/double-admissions.ts'
import { joinedBetween } from '../../db/guests/alike-guests.ts'
import { deskName } from '../../db/event/definitions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import type { Words } from '../export-deps.ts'
import { called } from './called.ts'
import type { Day } from './day-facts.ts'
import { reportPart, type ReportPart } from './report-part.ts'

/** Guests whom a desk registered on that day. */
export function walkIns(
  db: ReadableDb,
  words: Words,
  { from, until, whoWas, at }: Day,
): ReportPart {
  return reportPart(
    words,
    'walkIns',
    ['time', 'name', 'organisation'],
    walkInsBetween(db, isoInstant(from), isoInstant(until)).map((one) => [
      at(Date.parse(one.at)),
      ...named(words, whoWas(one.attendeeId)),
    ]),
  )
}

/** What was set aside to let somebody in, and on which list. */
export function overrides(
  db: ReadableDb,
  words: Words,
  { from, until, names, whoWas, at }: Day,
): ReportPart {
  return reportPart(
    words,
    'overrides',
    ['time', 'name', 'list', 'what'],
    overridesBetween(db, from, until).map((one) => [
      at(one.at),
      named(words, whoWas(one.attendeeId))[0],
      names.get(one.listId) ?? one.listId,
      one.overrides.map((override) => words(`export.override.${override}`)).join(', '),
    ]),
  )
}

/** Badges that were printed again, and why. */
export function reprints(
  db: ReadableDb,
  words: Words,
  { from, until, whoWas, at }: Day,
): ReportPart {
  return reportPart(
    words,
    'reprints',
    ['time', 'name', 'reason'],
    reprintsBetween(db, from, until).map((one) => [
      at(one.at),
      named(words, whoWas(one.attendeeId))[0],
      words(`export.reprint.${one.reason}`),
    ]),
  )
}

/** Whom two desks let in that could not reach each other, as the overview names them, until one of the two is undone. */
export function twice(
  db: ReadableDb,
  words: Words,
  { from, until, names, whoWas, at }: Day,
): ReportPart {
  return reportPart(
    words,
    'twice',
    ['name', 'list', 'desks'],
    doubleAdmissions(db)
      .filter(({ admissions }) => admissions.some((one) => one.at >= from && one.at <= until))
      .map(({ attendeeId, listId, admissions }) => [
        named(words, whoWas(attendeeId))[0],
        names.get(listId) ?? listId,
        admissions.map((one) => `${deskName(db, one.writer) || '?'} ${at(one.at)}`).join(', '),
      ]),
  )
}

/** Of whom somebody said on that day that he is one guest: who, as whom else he was there, and by whom it was said. */
export function joined(db: ReadableDb, words: Words, { from, until, whoWas, at }: Day): ReportPart {
  return reportPart(
    words,
    'joined',
    ['time', 'name', 'alsoKnownAs', 'desk'],
    joinedBetween(db, isoInstant(from), isoInstant(until)).map((one) => [
      at(Date.parse(one.at)),
      named(words, whoWas(one.guestId))[0],
      one.other === null
        ? '–'
        : named(words, one.other)
            .filter((part) => part !== '')
            .join(', '),
      [one.desk, one.operator].filter((part) => part !== '').join(', '),
    ]),
  )
}

function named(words: Words, guest: Attendee | null): [name: string, organisation: string] {
  return guest === null ? ['–', ''] : [called(guest, words), guest.organisation]
}
