import type {
  EntryBody,
  EntryPersonal,
  EntryType,
  JournalEntry,
} from '../../../shared/model/journal-entry.ts'

/** An entry of a known type, checked once on its way into the projections. */
export type CheckedEntry<Type extends EntryType> = Omit<JournalEntry, 'body' | 'personal'> & {
  readonly body: EntryBody<Type>
  /** Personal values by attendee id; what was erased is not there. */
  readonly personal: ReadonlyMap<string, EntryPersonal<Type>>
}
