import { describe, expect, it } from 'vitest'
import { isGoodAnswer, questionsFor } from '../../../shared/domain/check-in/list-questions.ts'
import type { ListQuestion } from '../../../shared/model/check-in-list.ts'

const question: ListQuestion = { id: 'q', text: 'Vraag?', required: true }
const choices = [
  { id: '1', text: 'Ja, graag' },
  { id: '2', text: 'Nee' },
]

describe('the questions of a list', () => {
  it('are put to holders of the tickets that they are for, until an answer is known', () => {
    const forCrew: ListQuestion = { ...question, id: 'crew', ticketTypes: ['crew'] }
    const diet: ListQuestion = { ...question, id: 'diet', particular: 'Dieetwensen' }
    const all = [question, forCrew, diet]
    const asked = (type: string | null, label?: string, value = 'Vegetarisch') =>
      questionsFor(all, type, label === undefined ? [] : [{ label, value, sensitive: true }]).map(
        ({ id }) => id,
      )
    expect([asked('crew'), asked('guest'), asked(null)]).toEqual([
      ['q', 'crew', 'diet'],
      ['q', 'diet'],
      ['q', 'crew', 'diet'],
    ])
    expect([asked('guest', 'Dieetwensen'), asked('guest', 'Dieetwensen', '')]).toEqual([
      ['q'],
      ['q', 'diet'],
    ])
  })

  it.each<[ListQuestion['kind'], readonly string[], readonly string[]]>([
    [undefined, ['wat dan ook'], ['', '  ']],
    ['number', ['3', '-2', '1,5', '1.5'], ['', 'drie', '3 stuks']],
    ['yes', ['true'], ['', 'false', 'ja']],
    ['choice', ['1'], ['', '3', 'Nee', '1,2']],
    ['choices', ['1', '1,2'], ['', '1,3', '1,']],
    ['date', ['2026-06-17'], ['', 'morgen']],
    ['moment', ['2026-06-17T09:30'], ['', 'straks']],
    ['time', ['9:30', '09:30:00'], ['', 'negen uur']],
    ['country', ['NL', 'be'], ['', 'Nederland']],
    ['phone', ['+31 50 123 45 67', '(050) 1234567'], ['', 'bel me']],
  ])('of kind %s take what the registration system can read', (kind, good, bad) => {
    const asked = { ...question, choices, ...(kind === undefined ? {} : { kind }) }
    const taken = (given: string) => isGoodAnswer(asked, given)
    expect([good.filter(taken), bad.filter(taken)]).toEqual([good, []])
  })

  it('that need no answer may stay empty', () => {
    const kinds = ['number', 'yes', 'choice', 'choices', 'date'] as const
    const may = kinds.map((kind) => isGoodAnswer({ ...question, required: false, kind }, ''))
    expect(may).toEqual(kinds.map(() => true))
  })
})
