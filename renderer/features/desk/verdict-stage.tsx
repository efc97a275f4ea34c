import type { ScanAnswer } from '../../../shared/contract.ts'
import { useFormat } from '../../format.ts'
import type { ScanRequest } from '../../stores/scan.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import { AnswersForm } from './answers-form.tsx'
import { Candidates } from './candidates.tsx'
import { GuestCard } from './guest-card.tsx'
import { verdictFace } from './verdict-face.ts'
import { verdictHelp } from './verdict-help.ts'
import styles from './verdict-stage.module.css'

type VerdictStageProps = { readonly answer: ScanAnswer; readonly request: ScanRequest }

/** One verdict: its word, who it is, what it means and what to do now. */
export function VerdictStage({ answer, request }: VerdictStageProps) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const { family, word } = verdictFace(answer)
  return (
    <div className={styles['verdict']} data-testid="verdict" data-verdict={answer.verdict}>
      <span className={styles['icon']}>
        <FamilyIcon family={family} />
      </span>
      <div className={styles['content']}>
        <p className={styles['word']}>{t(word)}</p>
        {answer.attendee === null ? (
          <UnknownCode raw={request.raw} />
        ) : (
          <GuestCard attendee={answer.attendee} answer={answer} />
        )}
        <p className={styles['help']}>{verdictHelp(answer, { t, format, lists, now: appNow() })}</p>
        {answer.verdict === 'answers-required' ? (
          <AnswersForm answer={answer} request={request} />
        ) : null}
        {answer.verdict === 'ambiguous' ? (
          <Candidates candidates={answer.candidates} request={request} />
        ) : null}
      </div>
    </div>
  )
}

/** What was scanned, shortened: a code of thousands of characters says no more than its start. */
function UnknownCode({ raw }: { readonly raw: string }) {
  const { t } = useText()
  const readable = raw.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (readable === '') return null
  const code = readable.length > 60 ? `${readable.slice(0, 60)}…` : readable
  return <p className={styles['code']}>{t('desk.otherCode', { code })}</p>
}
