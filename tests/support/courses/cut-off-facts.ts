import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { Direction } from '../../../shared/model/verdict.ts'

/** What a desk wrote down, as whoever did it would tell it; a desk knows it once it has the entry of that id. */
export type Fact = {
  readonly id: string
  readonly clock: string
  readonly desk: string
  readonly writer: string
} & Told

/** What happened: `of` is the id of the scan, the note, the badge or the joining that is meant. */
export type Told =
  | {
      readonly kind: 'guest'
      readonly guest: string
      readonly code: string
      readonly fields: Readonly<Record<string, string>>
      readonly places: readonly string[]
    }
  | ScanTold
  | { readonly kind: 'undo'; readonly of: string }
  | {
      readonly kind: 'field'
      readonly guest: string
      readonly field: string
      readonly value: string
    }
  | { readonly kind: 'swap'; readonly guest: string }
  | {
      readonly kind: 'place'
      readonly guest: string
      readonly list: string
      readonly has: boolean
    }
  | { readonly kind: 'join'; readonly keep: string; readonly other: string }
  | { readonly kind: 'part'; readonly of: string }
  | { readonly kind: 'list'; readonly list: CheckInList }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'done'; readonly of: string }
  | { readonly kind: 'badge-ended'; readonly of: string; readonly outcome: string }

type ScanTold = {
  readonly kind: 'scan'
  readonly at: number
  readonly guest: string
  readonly list: string
  readonly direction: Direction
  readonly verdict: string
  readonly claims: boolean
  /** The guest's entries and exits on the list that stood then, as far as the desk knew. */
  readonly stood: ReadonlySet<string>
}

export type Scanned = Extract<Fact, { readonly kind: 'scan' }>

/** The facts of one kind. */
export function ofKind<Kind extends Fact['kind']>(
  facts: readonly Fact[],
  kind: Kind,
): Extract<Fact, { readonly kind: Kind }>[] {
  return facts.filter((one): one is Extract<Fact, { readonly kind: Kind }> => one.kind === kind)
}

/** The one that was said last, by the clock that all desks share. */
export function last<One extends { readonly id: string; readonly clock: string }>(
  said: readonly One[],
): One | undefined {
  return said.toSorted((one, other) =>
    `${one.clock} ${one.id}` < `${other.clock} ${other.id}` ? -1 : 1,
  )[said.length - 1]
}
