import type { ParsedInput } from '../../../shared/contract.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { longestNamed, ordinaryGuest } from '../../db/guests/sample-guests.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { badgeOf } from '../badges/badge-of.ts'

type Sample = ParsedInput<'layouts.draw'>['sample']

/** Who stands on the designer's badge; an event without guests has an invented one. */
export function sampleContent(db: ReadableDb, sample: Sample): BadgeContent {
  const id =
    sample.kind === 'guest'
      ? sample.attendeeId
      : sample.kind === 'longest'
        ? longestNamed(db)
        : ordinaryGuest(db)
  const content = (id === null ? null : badgeOf(db, id)) ?? nobody
  if (sample.kind !== 'missing') return { ...content, badgeCode: badgeCodeShown(content) }
  return {
    ...content,
    infix: '',
    organisation: '',
    jobTitle: '',
    email: '',
    phone: '',
    sessions: [],
    extra: {},
  }
}

/** A code of the length that a badge's own will have. */
function badgeCodeShown({ badgeCode }: BadgeContent): string {
  return badgeCode === undefined || badgeCode === '' ? 'BADGE0CODE00' : badgeCode
}

const nobody: BadgeContent = {
  firstName: 'Anneke',
  infix: 'van der',
  lastName: 'Heijden',
  organisation: 'Gemeente Groningen',
  jobTitle: 'Beleidsadviseur',
  email: 'anneke@example.nl',
  phone: '06 0000 0000',
  ticketType: { id: 'participant', name: 'Deelnemer', colour: '#0b6e4f' },
  eventName: 'Divosa congres 2026',
  eventDays: '17–19 juni 2026',
  place: 'Groningen',
  code: 'K7M2Q9XV4T',
  sessions: [],
  extra: {},
}
