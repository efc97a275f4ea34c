import { assertNever } from '../../../../shared/assert-never.ts'
import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import { bySupervisor } from '../../../../shared/domain/check-in/decide-check-in.ts'
import type { Translate } from '../../../../shared/i18n/messages.ts'
import type { CheckInList } from '../../../../shared/model/check-in-list.ts'
import type { Explanation } from '../../../../shared/model/verdict.ts'
import type { Format } from '../../../format.ts'

/** What the sentences are made with. */
export type HelpContext = {
  readonly t: Translate
  readonly format: Format
  readonly lists: readonly CheckInList[]
  /** The app's clock, in ms since 1970. */
  readonly now: number
  /** Whether whoever is at work may set aside what only a supervisor may. */
  readonly leads?: boolean
}

/** The sentence that tells the desk what an answer means and what to do now. */
export function verdictHelp(answer: ScanAnswer, context: HelpContext): string {
  const words = helpOf(answer, context)
  const isLeft = bySupervisor(answer) !== null && context.leads === true
  return isLeft ? `${words} ${context.t('help.supervisor')}` : words
}

/** The sentence for a scan that failed; only of a full disk it is known that nothing was written. */
export function failedHelp(code: string, t: Translate): string {
  if (code === 'disk-full') return t('help.error.disk-full')
  return code === 'unreachable' ? t('help.error.unreachable') : t('help.error')
}

function helpOf(answer: ScanAnswer, context: HelpContext): string {
  const { explanation } = answer
  if (explanation !== null) return explanationHelp(explanation, answer, context)
  const { t, format } = context
  const time = format.time(answer.at)
  switch (answer.verdict) {
    case 'valid':
      return answer.direction === 'exit' ? t('help.exit', { time }) : t('help.valid', { time })
    case 'used':
      return usedHelp(answer, context)
    case 'unpaid':
      return answer.overridable.includes('unpaid') ? t('help.unpaid.override') : t('help.unpaid')
    default:
      return t(`help.${answer.verdict}`)
  }
}

function usedHelp({ previous, at }: ScanAnswer, context: HelpContext): string {
  const { t } = context
  const earlier = momentInSentence(previous?.at ?? at, context)
  const desk = previous?.desk ?? ''
  return desk === '' ? t('help.used.noDesk', { earlier }) : t('help.used', { earlier, desk })
}

function explanationHelp(
  explanation: Explanation,
  answer: ScanAnswer,
  context: HelpContext,
): string {
  const { t, format, lists, now } = context
  const { detail } = answer
  const time = format.time(answer.at)
  switch (explanation) {
    case 'too-early':
    case 'too-late':
    case 'list-closed':
      return t(`explanation.${explanation}`, { moment: format.moment(detail, now) })
    case 'list-not-open': {
      const moment = momentInSentence(detail, context)
      return answer.overridable.includes('early')
        ? t('explanation.list-not-open.override', { moment })
        : t('explanation.list-not-open', { moment })
    }
    case 'wrong-day':
      return t('explanation.wrong-day', { days: format.list(words(detail).map(format.day)) })
    case 'not-enrolled': {
      const names = words(detail).map((id) => lists.find((list) => list.id === id)?.name ?? id)
      return names.length === 0
        ? t('explanation.not-enrolled.nowhere')
        : t('explanation.not-enrolled', { lists: format.list(names) })
    }
    case 'unpaid-admitted':
    case 'early-admitted':
    case 'full-admitted':
    case 'supervisor-admitted':
      return t(`explanation.${explanation}`, { time })
    case 'other-event':
      return detail === ''
        ? t('explanation.other-event.nameless')
        : t('explanation.other-event', { event: detail })
    case 'malformed':
    case 'no-data':
    case 'unknown':
    case 'withdrawn':
    case 'wrong-type':
    case 'full':
    case 'list-rules':
    case 'badge-lost':
    case 'code-revoked':
    case 'code-blocked':
    case 'signed-code':
      return t(`explanation.${explanation}`)
    default:
      return assertNever(explanation)
  }
}

/** "om 08:41", or "op do 18 jun om 08:41" when it is not today. */
function momentInSentence(instant: string, { t, format, now }: HelpContext): string {
  const time = format.time(instant)
  const day = format.day(instant)
  return day === format.day(now) ? t('moment.at', { time }) : t('moment.on', { day, time })
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}
