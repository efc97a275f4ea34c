import { beforeAll, expect, test } from 'vitest'
import { createFormat } from '../../renderer/format.ts'
import { verdictFace } from '../../renderer/features/desk/verdict-face.ts'
import { verdictHelp } from '../../renderer/features/desk/verdict-help.ts'
import { createInstance } from 'i18next'
import { languages, type Language } from '../../shared/i18n/languages.ts'
import type { Translate } from '../../shared/i18n/messages.ts'
import type { ScanAnswer } from '../../shared/contract/check-in.ts'
import { explanationSchema, verdictSchema } from '../../shared/model/verdict.ts'
import { answerWith } from '../support/scan-answers.ts'

const now = Date.parse('2026-06-17T06:41:00Z')
const texts = createInstance()

beforeAll(async () => {
  const resources = Object.fromEntries(
    Object.entries(languages).map(([name, translation]) => [name, { translation }]),
  )
  await texts.init({
    resources,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
})

function helpIn(language: Language, part: Partial<ScanAnswer>): string {
  const t = texts.getFixedT(language) as unknown as Translate
  const format = createFormat(language, 'Europe/Amsterdam')
  return verdictHelp(answerWith(part), { t, format, lists: [], now })
}

const combinations = verdictSchema.options.flatMap((verdict) =>
  [null, ...explanationSchema.options].map((explanation) => ({ verdict, explanation })),
)

test.each(['nl', 'en'] as const)('every answer has a whole sentence in %s', (language) => {
  const broken = combinations.filter((part) => {
    const detail = '2026-06-18T07:00:00.000Z'
    const text = helpIn(language, { ...part, detail })
    return !/^\p{Lu}.+\.$/u.test(text) || text.includes('{{')
  })
  expect(broken).toEqual([])
})

test('says when and at which desk a guest came in before', () => {
  const previous = { id: 'p', at: '2026-06-17T06:12:00.000Z', desk: 'Balie 2' }
  expect(helpIn('nl', { verdict: 'used', previous })).toBe(
    'Al ingecheckt om 08:12 bij Balie 2. Vraag of iemand anders dit ticket gebruikt.',
  )
})

test('names the day when the earlier entry was not today', () => {
  const previous = { id: 'p', at: '2026-06-16T21:30:00.000Z', desk: '' }
  expect(helpIn('en', { verdict: 'used', previous })).toBe(
    'Already checked in on Tue 16 Jun at 23:30. Ask whether someone else uses this ticket.',
  )
})

test('tells the key only when staff may admit', () => {
  expect([
    helpIn('nl', { verdict: 'unpaid', overridable: ['unpaid'] }),
    helpIn('nl', { verdict: 'unpaid' }),
  ]).toEqual([
    'De betaling is nog open. Laat toe met F8, of stuur door naar de infobalie.',
    'De betaling is nog open. Stuur door naar de infobalie.',
  ])
})

test('a refusal that staff may set aside is amber, any other is red', () => {
  const faces = [
    answerWith(),
    answerWith({ explanation: 'unpaid-admitted' }),
    answerWith({ verdict: 'used' }),
    answerWith({ verdict: 'unpaid', overridable: ['unpaid'] }),
    answerWith({ verdict: 'unpaid' }),
    answerWith({ verdict: 'invalid', explanation: 'malformed' }),
    answerWith({ verdict: 'ambiguous' }),
    answerWith({ direction: 'exit' }),
  ].map(verdictFace)
  expect(faces).toEqual([
    { family: 'welcome', sign: 'check', word: 'verdict.valid' },
    { family: 'caution', sign: 'check', word: 'verdict.valid' },
    { family: 'caution', sign: 'again', word: 'verdict.used' },
    { family: 'caution', sign: 'warning', word: 'verdict.unpaid' },
    { family: 'refused', sign: 'stop', word: 'verdict.unpaid' },
    { family: 'refused', sign: 'stop', word: 'verdict.word.malformed' },
    { family: 'attention', sign: 'question', word: 'verdict.ambiguous' },
    { family: 'welcome', sign: 'check', word: 'verdict.exit' },
  ])
})
