import { z } from 'zod'

/** The languages that Balie speaks, the default first; `shared/i18n/languages.ts` has what each consists of. */
export const languageSchema = z.enum(['nl', 'en'])

/** The language of a laptop on which nobody chose one. */
export const standardLanguage = languageSchema.enum.nl

export type Language = z.infer<typeof languageSchema>
