import {
  chooseReason,
  closeReason,
  reprintReasons,
  undoReasons,
  useReason,
} from '../../stores/reason.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './reason-bar.module.css'

/** Asks why, by one digit: never typing. */
export function ReasonBar() {
  const { t } = useText()
  const question = useReason((state) => state.question)
  const failed = useReason((state) => state.failed)
  if (question === null) {
    if (failed === null) return null
    return <Notice family="refused" title={t(`desk.${failed}.failed`)} announced />
  }
  const name = question.name === '' ? t('desk.recent.protected') : question.name
  const isUndo = question.type === 'undo'
  return (
    <div className={styles['bar']} role="group" aria-labelledby="reason-question">
      <p id="reason-question" className={styles['question']} role="alert">
        {isUndo ? t('desk.undo.ask', { name }) : t('desk.reprint.ask', { name })}
        {isUndo ? <span className={styles['later']}>{t('desk.undo.later')}</span> : null}
      </p>
      <div className={styles['choices']} data-testid="reasons">
        {isUndo
          ? undoReasons.map((reason, index) => (
              <Button
                key={reason}
                shortcut={String(index + 1)}
                onPress={() => chooseReason(index + 1)}
              >
                {t(`desk.undo.${reason}`)}
              </Button>
            ))
          : reprintReasons.map((reason, index) => (
              <Button
                key={reason}
                shortcut={String(index + 1)}
                onPress={() => chooseReason(index + 1)}
              >
                {t(`desk.reprint.${reason}`)}
              </Button>
            ))}
        <Button look="quiet" shortcut="Esc" onPress={closeReason}>
          {t('desk.undo.keep')}
        </Button>
      </div>
    </div>
  )
}
