import { expect, test } from 'vitest'
import { stageFace, verdictFace } from '../../../renderer/features/desk/stage/verdict-face.ts'
import type { Stage } from '../../../renderer/stores/scan.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { answerWith, attendeeWith, failedWith } from '../../support/scan-answers.ts'

function stageWith(part: Partial<ScanAnswer>): Stage {
  return { type: 'answered', answer: answerWith(part), request: { raw: 'K4-77QX' } }
}

function guestWith(part: Partial<Attendee>): Partial<ScanAnswer> {
  return { attendee: attendeeWith(part) }
}

const wheelchair = { label: 'Toegankelijkheid', value: 'rolstoel', sensitive: true }
const diet = { label: 'Dieet', value: 'vegetarisch', sensitive: true }

test.each([
  ['a guest of whom nothing is to be known', {}, 'welcome', 'check', 'verdict.valid'],
  ['a note', guestWith({ note: 'Bel Marloes' }), 'attention', 'check', 'verdict.valid'],
  ['a wheelchair', guestWith({ extra: [wheelchair] }), 'attention', 'check', 'verdict.valid'],
  ['a flagged guest', guestWith({ flagged: true }), 'attention', 'check', 'verdict.valid'],
  [
    'a diet, of which the kitchen knows',
    guestWith({ extra: [diet] }),
    'welcome',
    'check',
    'verdict.valid',
  ],
  ['a host alone', guestWith({ host: 'Marloes' }), 'welcome', 'check', 'verdict.valid'],
  [
    'somebody with a note who goes home',
    { ...guestWith({ note: 'Bel Marloes' }), direction: 'exit' },
    'welcome',
    'check',
    'verdict.exit',
  ],
  [
    'an unpaid guest who was let in, with a note',
    { ...guestWith({ note: 'Bel Marloes' }), explanation: 'unpaid-admitted' },
    'caution',
    'check',
    'verdict.valid',
  ],
  ['a guest who is in already', { verdict: 'used' }, 'caution', 'again', 'verdict.used'],
  [
    'a refusal that staff may set aside',
    { verdict: 'unpaid', overridable: ['unpaid'] },
    'caution',
    'warning',
    'verdict.unpaid',
  ],
  ['a refusal', { verdict: 'unpaid' }, 'refused', 'stop', 'verdict.unpaid'],
  [
    'a blocked guest with a note',
    { ...guestWith({ note: 'x' }), verdict: 'blocked' },
    'refused',
    'stop',
    'verdict.blocked',
  ],
  [
    'a question',
    { verdict: 'answers-required' },
    'attention',
    'question',
    'verdict.answers-required',
  ],
  [
    'several guests of one code',
    { verdict: 'ambiguous' },
    'attention',
    'question',
    'verdict.ambiguous',
  ],
] as const satisfies readonly (readonly [string, Partial<ScanAnswer>, string, string, string])[])(
  '%s',
  (_who, part, family, sign, word) => {
    expect(stageFace(stageWith(part))).toEqual({ family, sign, word })
  },
)

test('a scan that failed looks and sounds refused; an empty stage and an undo make no sound', () => {
  const stages: Stage[] = [
    { type: 'failed', failed: failedWith() },
    { type: 'idle' },
    { type: 'undone', id: 'u', attendee: null, presence: null },
  ]
  expect(stages.map((stage) => stageFace(stage)?.family ?? null)).toEqual(['refused', null, null])
})

test('a scan has the colour that it had on the stage when it stands among the recent ones', () => {
  const scan = { explanation: null, direction: 'entry' } as const
  const unpaid = { ...scan, verdict: 'unpaid' } as const
  expect(verdictFace({ ...unpaid, overridable: ['unpaid'] }).family).toBe('caution')
  expect(verdictFace({ ...unpaid, overridable: [] }).family).toBe('refused')
})
