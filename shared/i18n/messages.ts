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

/** What a text needs filled in, read from the Dutch one; `count` chooses the plural form. */
export type MessageValues<Key extends MessageKey> = [PlaceholdersOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholdersOf<Key>, string | number>>]

/** Gives the text of a key in the language in use, with its placeholders filled in. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) => string

type PlaceholdersOf<Key extends MessageKey> =
  | NamesIn<(typeof nl)[Extract<StoredKey, Key | `${Key}_one` | `${Key}_other`>]>
  | (`${Key}_one` extends StoredKey ? 'count' : never)

type NamesIn<Text extends string> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? NameOf<Inside> | NamesIn<Rest>
  : never

type NameOf<Inside extends string> = Inside extends `${infer Name},${string}` ? Name : Inside
