import type { Attendee } from '../../../../shared/model/attendee.ts'
import type { Presence } from '../../../../shared/model/guest-card.ts'
import { useText } from '../../../text.ts'
import { UndoIcon } from '../../../ui/icons.tsx'
import { guestName } from '../../../words/guest-name.ts'
import styles from './verdict-stage.module.css'

type UndoneStageProps = {
  readonly attendee: Attendee | null
  /** How the guest stands on the list now; null where that is not known. */
  readonly presence: Presence | null
}

/** Says whose check-in was undone, and where the guest is now. */
export function UndoneStage({ attendee, presence }: UndoneStageProps) {
  const { t } = useText()
  return (
    <div className={styles['verdict']} data-testid="undone">
      <span className={styles['icon']}>
        <UndoIcon size={112} />
      </span>
      <div className={styles['content']}>
        <p className={styles['word']}>{t('desk.undone.word')}</p>
        {attendee === null ? null : <p className={styles['code']}>{guestName(attendee, t)}</p>}
        {presence === null ? null : (
          <p className={styles['help']}>{t(`desk.undone.${presence}`)}</p>
        )}
      </div>
    </div>
  )
}
