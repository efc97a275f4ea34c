import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { deskCardPdf } from '../../../electron/exporting/pdf/desk-card-pdf.ts'
import { wordsIn } from '../../../electron/exporting/words-in.ts'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { textOf } from '../../support/paper-desk.ts'

const EVENT = {
  name: 'Werk, inkomen en bestaanszekerheid in een nieuwe tijd '.repeat(3).trim(),
  firstDay: '2026-06-17',
  lastDay: '2026-06-19',
  timeZone: 'Europe/Amsterdam',
  place: 'Groningen',
  codesIgnoreCase: false,
}
const FONTS = fileURLToPath(new URL('../../../resources/fonts', import.meta.url))

describe('the sheet that lies at each desk', () => {
  it.each(Object.keys(languages) as Language[])(
    'is one page with the words and keys of the screen, also of a congress with a long name (%s)',
    async (language) => {
      const words = wordsIn(language)
      const file = join(temporaryFolder(), 'sheet.pdf')
      writeFileSync(file, await deskCardPdf({ words, language, fontFolder: FONTS }, EVENT))
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/^Pages: +1$/m)
      const text = textOf(file)
      for (const word of ['valid', 'used', 'unpaid', 'invalid', 'blocked', 'ambiguous']) {
        expect(text).toContain(words(`verdict.${word}`))
      }
      for (const [key, what] of [
        ['F2', 'walkIn'],
        ['F8', 'override'],
        ['Ctrl\\+Z', 'undo'],
      ] as const) {
        expect(text).toMatch(new RegExp(`${key} +${words(`keys.${what}`)}`))
      }
      const read = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      expect(read.replace(/\s+/g, ' ')).toContain(words('deskCard.stop'))
      // A key that nobody wrote would stand for itself.
      expect(text).not.toMatch(/deskCard\.|verdict\.|keys\./)
    },
  )
})
