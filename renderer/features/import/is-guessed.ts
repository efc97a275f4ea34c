import type { ImportWord } from '../../../shared/model/import.ts'

type Named = { readonly id: string; readonly name: string }

/** Whether a word stands for something that is not called the same: a new thing, none, or one that is merely alike. */
export function isGuessed({ word, meaning }: ImportWord, known: readonly Named[]): boolean {
  const name = known.find(({ id }) => id === meaning)?.name ?? ''
  return name.trim().toLowerCase() !== word.trim().toLowerCase()
}
