import { assertNever } from '../../../../shared/assert-never.ts'
import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import { needsOf } from '../../../../shared/domain/check-in/needs.ts'
import type { MessageKey } from '../../../../shared/i18n/messages.ts'
import type { Explanation, Verdict } from '../../../../shared/model/verdict.ts'
import type { Stage } from '../../../stores/scan.ts'
import { signOfFamily, type Family, type Sign } from '../../../ui/family.ts'

/** How a verdict looks and sounds: its family gives colour and sound, its sign and its word stand large. */
export type VerdictFace = {
  readonly family: Family
  readonly sign: Sign
  readonly word: VerdictWord
}

/** The keys of the words that stand large. */
export type VerdictWord = Extract<MessageKey, `verdict.${string}`>

type FaceFacts = Pick<ScanAnswer, 'verdict' | 'explanation' | 'direction' | 'overridable'> &
  Partial<Pick<ScanAnswer, 'attendee'>>

/** Explanations that say more in one word than the verdict does. */
const wordOfExplanation: Partial<Record<Explanation, VerdictWord>> = {
  malformed: 'verdict.word.malformed',
  'other-event': 'verdict.word.other-event',
  'no-data': 'verdict.word.no-data',
  withdrawn: 'verdict.word.withdrawn',
  'too-early': 'verdict.word.too-early',
  'too-late': 'verdict.word.too-late',
  'wrong-day': 'verdict.word.wrong-day',
  'list-not-open': 'verdict.word.list-not-open',
  'list-closed': 'verdict.word.list-closed',
  full: 'verdict.word.full',
  'code-revoked': 'verdict.word.code-revoked',
}

/** The face of what the stage shows; null while it shows no verdict. */
export function stageFace(stage: Stage): VerdictFace | null {
  switch (stage.type) {
    case 'answered':
      return verdictFace(stage.answer)
    case 'failed':
      return failedFace
    case 'idle':
    case 'undone':
      return null
    default:
      return assertNever(stage)
  }
}

const failedFace: VerdictFace = { family: 'refused', sign: 'stop', word: 'verdict.error' }

/** Family, sign and word of an answer, or of one that is told in short among the recent scans. */
export function verdictFace(answer: FaceFacts): VerdictFace {
  const family = familyOf(answer)
  return { family, sign: signOf(answer, family), word: verdictWord(answer) }
}

function verdictWord({ verdict, explanation, direction }: FaceFacts): VerdictWord {
  if (verdict === 'valid') return direction === 'exit' ? 'verdict.exit' : 'verdict.valid'
  return (explanation === null ? undefined : wordOfExplanation[explanation]) ?? `verdict.${verdict}`
}

function familyOfVerdict(verdict: Verdict): Family {
  switch (verdict) {
    case 'valid':
      return 'welcome'
    case 'used':
      return 'caution'
    case 'answers-required':
    case 'ambiguous':
      return 'attention'
    default:
      return 'refused'
  }
}

function familyOf(answer: FaceFacts): Family {
  const { verdict, overridable, explanation } = answer
  if (verdict === 'valid') {
    if (explanation !== null) return 'caution'
    return needsEyes(answer) ? 'attention' : 'welcome'
  }
  // What staff may set aside is not a refusal yet.
  return overridable.length > 0 || explanation === 'badge-lost'
    ? 'caution'
    : familyOfVerdict(verdict)
}

/** Whether somebody who comes in has something that the desk must read or do: a note, help at the door, a host to call. */
function needsEyes({ attendee, direction }: FaceFacts): boolean {
  if (attendee === undefined || attendee === null || direction === 'exit') return false
  return attendee.note !== '' || attendee.flagged || needsOf(attendee).length > 0
}

function signOf({ verdict }: FaceFacts, family: Family): Sign {
  if (verdict === 'valid') return 'check'
  if (verdict === 'used') return 'again'
  return family === 'caution' ? 'warning' : signOfFamily(family)
}
