import {
  chooseReason,
  closeReason,
  overrideReasons,
  reprintReasons,
  undoReasons,
  useReason,
  type ReasonQuestion,
} from '../../../stores/reason.ts'
import type { MessageKey, Translate } from '../../../../shared/i18n/messages.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from './reason-bar.module.css'
import { undoProblem } from '../undo-problem.ts'

/** Asks why, by one digit: never typing. Once it is gone it says what was not done, and why. */
export function ReasonBar() {
  const { t } = useText()
  const question = useReason((state) => state.question)
  if (question === null) return <NotDone />
  const isLater = question.type === 'undo' && question.isSeen
  return (
    <div className={styles['bar']} role="group" aria-labelledby="reason-question">
      <p id="reason-question" className={styles['question']} role="alert">
        {t(askKey(question), { name: question.name || t('desk.recent.protected') })}
        {isLater ? <span className={styles['later']}>{t('desk.undo.later')}</span> : null}
      </p>
      <div className={styles['choices']} data-testid="reasons">
        {choices(t, question.type).map((label, index) => (
          <Button key={label} shortcut={String(index + 1)} onPress={() => chooseReason(index + 1)}>
            {label}
          </Button>
        ))}
        <Button look="quiet" shortcut="Esc" onPress={closeReason}>
          {question.type === 'override' ? t('app.cancel') : t('desk.undo.keep')}
        </Button>
      </div>
    </div>
  )
}

function NotDone() {
  const { t } = useText()
  const failed = useReason((state) => state.failed)
  const dropped = useReason((state) => state.dropped)
  if (failed !== null) {
    const title = failed.type === 'undo' ? undoProblem(failed.code, t) : t('desk.reprint.failed')
    return <Notice family="refused" title={title} announced />
  }
  if (dropped === null || dropped.type === 'reprint') return null
  const name = dropped.name || t('desk.recent.protected')
  return (
    <div data-testid="reason-dropped">
      <Notice family="caution" title={t(`desk.${dropped.type}.dropped`, { name })} announced />
    </div>
  )
}

function askKey(question: ReasonQuestion): MessageKey {
  const isExit = question.type === 'undo' && question.direction === 'exit'
  return isExit ? 'desk.undo.askExit' : `desk.${question.type}.ask`
}

/** The reasons in words, in the order of their digits. */
function choices(t: Translate, type: ReasonQuestion['type']): string[] {
  switch (type) {
    case 'undo':
      return undoReasons.map((reason) => t(`desk.undo.${reason}`))
    case 'reprint':
      return reprintReasons.map((reason) => t(`desk.reprint.${reason}`))
    case 'override':
      return overrideReasons.map((reason) => t(`desk.override.${reason}`))
  }
}
