import type { SourcePerson, SourceRow } from '../../model/source-row.ts'

/** One attendee of a source with lasting ids: what may travel openly, and what points at the person. */
export type SourcedRow = { readonly row: SourceRow; readonly person: SourcePerson }
