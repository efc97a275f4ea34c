import {
  chooseReason,
  closeReason,
  overrideReasons,
  reprintReasons,
  undoReasons,
  useReason,
} from '../../stores/reason.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'
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
  return (
    <div className={styles['bar']} role="group" aria-labelledby="reason-question">
      <p id="reason-question" className={styles['question']} role="alert">
        {t(`desk.${question.type}.ask`, { name })}
        {question.type === 'reprint' ? null : (
          <span className={styles['later']}>{t(`desk.${question.type}.later`)}</span>
        )}
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

/** The reasons in words, in the order of their digits. */
function choices(t: Translate, type: 'undo' | 'reprint' | 'override'): string[] {
  switch (type) {
    case 'undo':
      return undoReasons.map((reason) => t(`desk.undo.${reason}`))
    case 'reprint':
      return reprintReasons.map((reason) => t(`desk.reprint.${reason}`))
    case 'override':
      return overrideReasons.map((reason) => t(`desk.override.${reason}`))
  }
}
