import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import type { ScanRequest } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { SignIcon } from '../../../ui/icons.tsx'
import { AnswersForm } from './answers-form.tsx'
import { Candidates } from './candidates.tsx'
import { GuestCard } from './guest-card.tsx'
import { MoveLine } from './move-line.tsx'
import { readable } from '../readable.ts'
import { useHelpContext } from './use-help-context.ts'
import { verdictFace } from './verdict-face.ts'
import { verdictHelp } from './verdict-help.ts'
import styles from './verdict-stage.module.css'

type VerdictStageProps = { readonly answer: ScanAnswer; readonly request: ScanRequest }

/** One verdict: its word, who it is, what it means and what to do now. */
export function VerdictStage({ answer, request }: VerdictStageProps) {
  const { t } = useText()
  const context = useHelpContext()
  const { sign, word } = verdictFace(answer)
  const isAmbiguous = answer.verdict === 'ambiguous'
  const isWelcome = answer.verdict === 'valid'
  const words = verdictHelp(answer, context)
  const help = (
    <p className={styles['help']} data-action={!isWelcome}>
      {words}
    </p>
  )
  return (
    <div className={styles['verdict']} data-testid="verdict" data-verdict={answer.verdict}>
      <span className={styles['icon']}>
        <SignIcon sign={sign} />
      </span>
      <div className={styles['content']}>
        <p className={styles['word']}>{t(word)}</p>
        {isWelcome ? null : help}
        {answer.attendee === null ? (
          isAmbiguous ? null : (
            <UnknownCode raw={request.raw} />
          )
        ) : (
          <GuestCard attendee={answer.attendee} answer={answer} />
        )}
        {isWelcome ? help : null}
        {answer.explanation === 'not-enrolled' ? <MoveLine answer={answer} /> : null}
        {answer.verdict === 'answers-required' ? (
          <AnswersForm key={answer.id} answer={answer} request={request} />
        ) : null}
        {isAmbiguous ? <Candidates candidates={answer.candidates} /> : null}
      </div>
    </div>
  )
}

function UnknownCode({ raw }: { readonly raw: string }) {
  const { t } = useText()
  const code = readable(raw)
  return code === '' ? null : <p className={styles['code']}>{t('desk.otherCode', { code })}</p>
}
