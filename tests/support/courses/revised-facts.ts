import type { ImportPreview } from '../../../shared/model/import.ts'
import type { Someone } from './revised-sheet.ts'

/** A version as it was loaded: whom it names, and under which id each is a guest. */
export type Version = {
  readonly kind: 'version'
  readonly revisionId: string
  readonly list: string
  readonly scope: 'full' | 'partial'
  readonly people: ReadonlyMap<string, Someone>
}

/** What was done, in the order of time. */
export type Fact =
  | Version
  | { readonly kind: 'undone'; readonly revisionId: string }
  | {
      readonly kind: 'edit'
      readonly guest: string
      readonly fields: Readonly<Record<string, string>>
    }
  | { readonly kind: 'moved'; readonly guest: string; readonly dines: boolean }
  | { readonly kind: 'in'; readonly guest: string; readonly scanId: string }
  | { readonly kind: 'not-in'; readonly scanId: string }
  | { readonly kind: 'erased'; readonly guest: string }
  | { readonly kind: 'walk-in'; readonly guest: string }

/** What a preview told and what the file would do by count. */
export type Loaded = {
  readonly desk: number
  readonly list: string
  readonly scope: 'full' | 'partial'
  readonly people: readonly Someone[]
  readonly before: Standing
  readonly shown: ImportPreview
  /** The id of each by his number, null where nothing had to be written. */
  readonly ids: ReadonlyMap<number, string> | null
}

/** Everybody whom the versions of a list name, by id: as the last of them has him, and whether he stands on it still. */
export type Standing = ReadonlyMap<
  string,
  { readonly someone: Someone; readonly withdrawn: boolean }
>

/** Reads the versions that were not taken back from the first to the last, as one would with a pencil. */
export function standing(facts: readonly Fact[], list: string): Standing {
  const undone = new Set(facts.flatMap((one) => (one.kind === 'undone' ? [one.revisionId] : [])))
  const guests = new Map<string, { someone: Someone; withdrawn: boolean }>()
  for (const fact of facts) {
    if (fact.kind !== 'version' || fact.list !== list || undone.has(fact.revisionId)) continue
    if (fact.scope === 'full') for (const one of guests.values()) one.withdrawn = true
    for (const [id, someone] of fact.people) guests.set(id, { someone, withdrawn: false })
  }
  return guests
}
