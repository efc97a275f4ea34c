import type { nl } from './nl.ts'

/** Every text as it is stored: plurals have one key for each form, ending in `_one`, `_other`. */
export type StoredKey = keyof typeof nl

/** A complete set of texts; a language that lacks one does not compile. */
export type Messages = Readonly<Record<StoredKey, string>>

/** The key by which a text is asked: without the ending of its plural form. */
export type MessageKey = StoredKey extends infer Key
  ? Key extends `${infer Stem}_${'one' | 'other'}`
    ? Stem
    : Key
  : never

/** What each text needs filled in, read from the Dutch one; looked up by key, for all at once is slow to check. */
type ValuesByKey = {
  readonly [Key in MessageKey]: ValuesOf<PlaceholdersOf<Key>>
}

/** Gives the text of a key in the language in use, with its placeholders filled in. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: ValuesByKey[Key]) => string

type ValuesOf<Names extends string> = [Names] extends [never]
  ? []
  : [values: Readonly<Record<Names, string | number>>]

/** `count` chooses the plural form. */
type PlaceholdersOf<Key extends string> = Key extends StoredKey
  ? NamesIn<(typeof nl)[Key]>
  : `${Key}_one` extends infer One extends StoredKey
    ? `${Key}_other` extends infer Other extends StoredKey
      ? 'count' | NamesIn<(typeof nl)[One | Other]>
      : never
    : never

type NamesIn<Text extends string> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? NameOf<Inside> | NamesIn<Rest>
  : never

type NameOf<Inside extends string> = Inside extends `${infer Name},${string}` ? Name : Inside
