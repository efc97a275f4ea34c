import { foldName } from '../name/fold-name.ts'

const important = /\b(?:speaker|spreker|spreekster|vip|keynote|dagvoorzitter)\b/

/** Whether the desk is to know at once that somebody is still missing: a speaker or a VIP, by ticket type or note. */
export function isImportant(texts: readonly string[]): boolean {
  return texts.some((text) => important.test(foldName(text)))
}
