import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { defaultLanguage, languages, type Language } from '../shared/i18n/languages.ts'
import type { Translate } from '../shared/i18n/messages.ts'

/** The instance that the page's texts come from; `I18nextProvider` hands it to the components. */
export const texts = createInstance()

/** Loads every language and starts with the given one. */
export async function startTexts(language: Language): Promise<void> {
  const resources = Object.fromEntries(
    Object.entries(languages).map(([name, messages]) => [name, { translation: messages }]),
  )
  await texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: defaultLanguage,
    resources,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

/** Goes on in another language, at once and everywhere. */
export async function changeLanguage(language: Language): Promise<void> {
  await texts.changeLanguage(language)
  document.documentElement.lang = language
}

/** The texts in the language in use; a change of language draws the component anew. */
export function useText(): { readonly t: Translate; readonly language: Language } {
  const { t, i18n } = useTranslation()
  // i18next types its own keys; ours are checked against the Dutch texts instead.
  return { t: t as unknown as Translate, language: i18n.language as Language }
}
