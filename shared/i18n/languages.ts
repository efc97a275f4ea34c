import type { Language } from '../model/language.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'
import { nl } from './nl.ts'

export type { Language }

/**
 * Every language that Balie speaks, with its texts, its own name and its locale. A new one is one file of texts, one
 * line here and its code in `shared/model/language.ts`.
 */
export const languages = { nl, en } as const satisfies Record<Language, Messages>

/** The codes in the order in which a person chooses from them. */
export const languageCodes = Object.keys(languages) as Language[]

/** The language where nobody chose one. */
export const defaultLanguage: Language = 'nl'

/** The language that a browser's tag, as `en-GB`, asks for. */
export function languageOf(tag: string): Language {
  return languageCodes.find((code) => tag.split('-')[0] === code) ?? defaultLanguage
}
