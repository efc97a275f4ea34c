import { createInstance } from 'i18next'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'

const texts = createInstance()
const ready = texts.init({
  resources: Object.fromEntries(
    Object.entries(languages).map(([name, translation]) => [name, { translation }]),
  ),
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})

/** The texts of the page in a language. */
export async function textsIn(language: Language): Promise<Translate> {
  await ready
  return texts.getFixedT(language) as unknown as Translate
}
