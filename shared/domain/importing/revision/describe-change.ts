import type { EditedFields } from '../../../model/journal-entry.ts'
import type { ImportGuest } from '../../../model/import-guest.ts'
import type { SourceRow } from '../../../model/source-row.ts'
import { displayName } from '../../name/display-name.ts'
import type { SourcedRow } from './sourced-row.ts'

/** Names of ticket types and lists by their ids. */
export type DefinitionNames = {
  readonly ticketType: (id: string) => string
  readonly list: (id: string) => string
}

/** What the desk made of one guest: fields that it corrected, and lists on and off which it moved him. */
export type DeskEdits = {
  readonly fields: EditedFields
  readonly moves: ReadonlyMap<string, boolean>
}

type Change = ImportGuest['changes'][number]

const plainFields = [
  'organisation',
  'jobTitle',
  'email',
  'phone',
  'note',
  'host',
  'pronunciation',
] as const

/** What a new revision says otherwise of one guest, field by field, beside what the desk made of the field. */
export function describeChange(
  before: SourcedRow,
  after: SourcedRow,
  { fields, moves }: DeskEdits,
  names: DefinitionNames,
): Change[] {
  const [old, now] = [factsOf(before, names), factsOf(after, names)]
  const desk = deskFacts(fields)
  if (moves.size > 0) desk.set('enrolments', listNames(listsAfter(after.row, moves), names))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const one = old.get(field) ?? ''
    const other = now.get(field) ?? ''
    if (one === other) return []
    return [{ field, before: one, after: other, desk: desk.get(field) ?? null }]
  })
}

/** Whether the source says something else than a correction of the desk that stands over the same field. */
export function isClash({ after, desk }: Change): boolean {
  return desk !== null && desk !== after
}

function factsOf({ row, person }: SourcedRow, names: DefinitionNames): Map<string, string> {
  const facts = new Map<string, string>([['name', displayName(person)]])
  for (const field of plainFields) facts.set(field, person[field])
  facts.set('codes', person.codes.join(', '))
  const { tickets } = row
  facts.set('ticketTypes', tickets.map(({ type }) => names.ticketType(type)).join(', '))
  facts.set(
    'statuses',
    tickets.map(({ status, blocked }) => (blocked ? 'blocked' : status)).join(', '),
  )
  facts.set(
    'validity',
    tickets
      .map(({ validFrom, validUntil }) => [validFrom ?? '', validUntil ?? ''].join(' – '))
      .join(', '),
  )
  facts.set('enrolments', listNames(row.enrolments, names))
  facts.set('flagged', row.flagged ? 'yes' : 'no')
  for (const { label, value } of person.extra) facts.set(`extra:${label}`, value)
  return facts
}

/** The lists that a guest is on once the file is loaded: what the desk did of a list stands. */
function listsAfter({ enrolments }: SourceRow, moves: DeskEdits['moves']): string[] {
  const added = [...moves].flatMap(([id, enrolled]) => (enrolled ? [id] : []))
  const kept = enrolments.filter((id) => moves.get(id) !== false)
  return [...new Set([...kept, ...added])]
}

function listNames(ids: readonly string[], names: DefinitionNames): string {
  return ids.map(names.list).toSorted().join(', ')
}

function deskFacts({ name, ...edits }: EditedFields): Map<string, string> {
  const facts = new Map<string, string>()
  if (name !== undefined) facts.set('name', displayName(name))
  for (const field of plainFields) {
    const value = edits[field]
    if (value !== undefined) facts.set(field, value)
  }
  return facts
}
