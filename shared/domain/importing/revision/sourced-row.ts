import type { SourcePerson, SourceRow } from '../../../model/source-row.ts'

/** One attendee of a source with lasting ids: what may travel openly, and what points at the person. */
export type SourcedRow = { readonly row: SourceRow; readonly person: SourcePerson }

/** Of one who was erased nothing is known but the id, under which nothing comes in any more. */
export function isErasedRow({ person }: SourcedRow): boolean {
  return !Object.hasOwn(person, 'lastName')
}
