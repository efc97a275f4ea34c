import { expect, test } from 'vitest'
import { createFormat } from '../../../renderer/format.ts'
import { failedHelp, verdictHelp } from '../../../renderer/features/desk/stage/verdict-help.ts'
import { languageCodes, type Language } from '../../../shared/i18n/languages.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { explanationSchema, verdictSchema } from '../../../shared/model/verdict.ts'
import { answerWith } from '../../support/scan-answers.ts'
import { textsIn } from '../../support/page/texts.ts'

const now = Date.parse('2026-06-17T06:41:00Z')
const translate = Object.fromEntries(
  await Promise.all(languageCodes.map(async (code) => [code, await textsIn(code)] as const)),
) as Record<Language, Translate>

function helpIn(language: Language, part: Partial<ScanAnswer>, leads = false): string {
  const format = createFormat(language, 'Europe/Amsterdam')
  return verdictHelp(answerWith(part), { t: translate[language], format, lists: [], now, leads })
}

const combinations = verdictSchema.options.flatMap((verdict) =>
  [null, ...explanationSchema.options].map((explanation) => ({ verdict, explanation })),
)

test.each(languageCodes)('every answer has a whole sentence in %s', (language) => {
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
    'Al ingecheckt om 08:12 bij Balie 2. Vraag de naam: klopt die, dan mag de gast door. Gebruikt iemand anders dit ticket, stuur dan door naar de infobalie.',
  )
})

test('names the day when the earlier entry was not today', () => {
  const previous = { id: 'p', at: '2026-06-16T21:30:00.000Z', desk: '' }
  expect(helpIn('en', { verdict: 'used', previous })).toBe(
    'Already checked in on Tue 16 Jun at 23:30. Ask the name: if it is right, the guest may go on. If someone else uses this ticket, send them to the info desk.',
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

/** What somebody at the desk can do, in the words of each language. */
const actions = {
  nl: /[Ss]tuur (?:dan )?door|Vraag|Scan nog eens|Laad|roep de leiding|zoek op naam/,
  en: /[Ss]end (?:to|them)|Ask|Scan again|Load|call the supervisor|search by name/,
}

test.each(languageCodes)('every refusal says what to do now, in %s', (language) => {
  const refusals = combinations.filter(
    ({ verdict, explanation }) =>
      verdict !== 'valid' && verdict !== 'error' && !/admitted|signed/.test(explanation ?? ''),
  )
  const idle = refusals.filter(
    (part) =>
      !actions[language].test(helpIn(language, { ...part, detail: '2026-06-18T07:00:00.000Z' })),
  )
  expect(idle).toEqual([])
})

test('names the event that a code belongs to, where it is known', () => {
  const other = { verdict: 'invalid', explanation: 'other-event' } as const
  expect(helpIn('nl', { ...other, detail: 'Zorgcongres 2026' })).toMatch(
    /^Deze code is van Zorgcongres 2026\. /,
  )
  expect(helpIn('nl', other)).toMatch(/^Deze code is van een ander congres\. /)
})

test('tells a supervisor the key that admits who was blocked, or comes on another day', () => {
  expect(helpIn('nl', { verdict: 'blocked' }, true)).toMatch(/F8\.$/)
  expect(helpIn('nl', { verdict: 'blocked' })).not.toContain('F8')
  const thursday = {
    verdict: 'invalid-time',
    explanation: 'wrong-day',
    detail: '2026-06-18',
  } as const
  expect(helpIn('nl', thursday, true)).toBe(
    'Dit ticket geldt op do 18 jun. Stuur door naar de infobalie. Jij mag toch toelaten, met F8.',
  )
  expect(helpIn('nl', thursday)).not.toContain('F8')
  const closed = {
    ...thursday,
    explanation: 'list-closed',
    detail: '2026-06-17T07:00:00Z',
  } as const
  expect(helpIn('nl', closed, true)).not.toContain('F8')
})

test('says that nothing was written only where that is known', () => {
  const told = ['disk-full', 'unreachable', 'internal'].map((code) =>
    failedHelp(code, translate.nl),
  )
  expect(told.map((text) => text.includes('niet opgeslagen'))).toEqual([true, false, false])
  expect(told.every((text) => text.includes('Enter'))).toBe(true)
})
