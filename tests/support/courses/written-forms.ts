import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { foldName } from '../../../shared/domain/name/fold-name.ts'

/**
 * Every file below a folder that has one of these words in it or in its name, whatever form a program writes it in:
 * UTF-8 or UTF-16, composed or not, in small letters or capitals, folded for the search or for a file's name.
 */
export function filesWith(root: string, ...words: readonly string[]): string[] {
  const forms = [...new Set(words.flatMap(formsOf))]
  const bytes = forms.flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')])
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const name = relative(root, path)
      const content = readFileSync(path)
      return forms.some((form) => name.includes(form)) || bytes.some((one) => content.includes(one))
    })
    .toSorted((a, b) => a.length - b.length)
}

function formsOf(word: string): string[] {
  const folded = foldName(word)
  const letters = [word, word.toLowerCase(), word.toUpperCase()]
  return [
    ...letters.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')]),
    ...[folded, folded.replaceAll(' ', '-'), folded.replaceAll(' ', '')],
  ]
}
