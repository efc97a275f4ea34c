import { languages, type Language } from '../../shared/i18n/languages.ts'
import type { Words } from './export-deps.ts'

/** The texts of a language with their placeholders filled in; a key that nobody wrote stands for itself. */
export function wordsIn(language: Language): Words {
  const texts: Readonly<Record<string, string>> = languages[language]
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{\{(\w+)[^}]*\}\}/g, (_whole, name: string) =>
      String(values[name] ?? ''),
    )
}
