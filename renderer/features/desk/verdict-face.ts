import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { MessageKey } from '../../../shared/i18n/messages.ts'
import type { Explanation, Verdict } from '../../../shared/model/verdict.ts'
import { signOfFamily, type Family, type Sign } from '../../ui/family.ts'

/** How a verdict looks: its family gives colour, icon and sound, its word stands large. */
export type VerdictFace = {
  readonly family: Family
  readonly sign: Sign
  readonly word: VerdictWord
}

/** The keys of the words that stand large. */
export type VerdictWord = Extract<MessageKey, `verdict.${string}`>

type FaceFacts = Pick<ScanAnswer, 'verdict' | 'explanation' | 'direction' | 'overridable'>

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

/** The family and the word of an answer. */
export function verdictFace(answer: FaceFacts): VerdictFace {
  const family = familyOf(answer)
  return { family, sign: signOf(answer, family), word: verdictWord(answer) }
}

/** The word of an answer, the same on the stage and among the recent scans. */
export function verdictWord({
  verdict,
  explanation,
  direction,
}: Pick<ScanAnswer, 'verdict' | 'explanation' | 'direction'>): VerdictWord {
  if (verdict === 'valid') return direction === 'exit' ? 'verdict.exit' : 'verdict.valid'
  return (explanation === null ? undefined : wordOfExplanation[explanation]) ?? `verdict.${verdict}`
}

/** The family of a verdict where nothing else is known of the scan. */
export function familyOfVerdict(verdict: Verdict): Family {
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

function familyOf({ verdict, overridable, explanation }: FaceFacts): Family {
  if (verdict === 'valid') return explanation === null ? 'welcome' : 'caution'
  // What staff may set aside is not a refusal yet.
  return overridable.length > 0 || explanation === 'badge-lost'
    ? 'caution'
    : familyOfVerdict(verdict)
}

function signOf({ verdict }: FaceFacts, family: Family): Sign {
  if (verdict === 'valid') return 'check'
  if (verdict === 'used') return 'again'
  return family === 'caution' ? 'warning' : signOfFamily(family)
}
