import { assertNever } from '../../../../shared/assert-never.ts'
import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import { guestName } from '../../../words/guest-name.ts'
import type { Stage } from '../../../stores/scan.ts'
import { guestLines } from './guest-lines.ts'
import { requestLabel } from '../readable.ts'
import { verdictFace } from './verdict-face.ts'
import { failedHelp, verdictHelp, type HelpContext } from './verdict-help.ts'

/** What is said aloud of a stage; the key differs from scan to scan, also where the words do not. */
export type Announcement = { readonly key: string; readonly text: string }

/** Word, guest, what to do, and what the desk must know and give: all that a person at the screen sees of it. */
export function announcementOf(stage: Stage, context: HelpContext): Announcement {
  const { t } = context
  switch (stage.type) {
    case 'idle':
      return { key: '', text: '' }
    case 'answered':
      return { key: stage.answer.id, text: sentence(answerParts(stage.answer, context)) }
    case 'failed': {
      const { input, at, code, request } = stage.failed
      const parts = [t('verdict.error'), requestLabel(request), failedHelp(code, t)]
      return { key: `${input.id} ${String(at)}`, text: sentence(parts) }
    }
    case 'undone': {
      const { id, attendee, presence } = stage
      const parts = [
        t('desk.undone.word'),
        attendee === null ? '' : guestName(attendee, t),
        presence === null ? '' : t(`desk.undone.${presence}`),
      ]
      return { key: `undone ${id}`, text: sentence(parts) }
    }
    default:
      return assertNever(stage)
  }
}

function answerParts(answer: ScanAnswer, context: HelpContext): string[] {
  const { t } = context
  const { attendee, handOut, badge } = answer
  const comesIn = answer.verdict === 'valid' && answer.direction === 'entry'
  const lines = attendee === null ? [] : guestLines(attendee, t)
  return [
    t(verdictFace(answer).word),
    attendee === null ? '' : guestName(attendee, t),
    verdictHelp(answer, context),
    ...lines.map(({ label, text }) => `${label}: ${text}`),
    comesIn && handOut.length > 0 ? `${t('desk.handOut')}: ${handOut.join(', ')}` : '',
    badge?.lies === undefined ? '' : t('print.lies', badge.lies),
  ]
}

/** Parts one after the other, each ended once. */
function sentence(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
