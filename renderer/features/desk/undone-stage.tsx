import type { Attendee } from '../../../shared/model/attendee.ts'
import { useText } from '../../text.ts'
import { UndoIcon } from '../../ui/icons.tsx'
import { guestName } from '../../guest-name.ts'
import styles from './verdict-stage.module.css'

/** Says whose check-in was undone. */
export function UndoneStage({ attendee }: { readonly attendee: Attendee | null }) {
  const { t } = useText()
  return (
    <div className={styles['verdict']} data-testid="undone">
      <span className={styles['icon']}>
        <UndoIcon size={112} />
      </span>
      <div className={styles['content']}>
        <p className={styles['word']}>{t('desk.undone.word')}</p>
        {attendee === null ? null : <p className={styles['code']}>{guestName(attendee, t)}</p>}
        <p className={styles['help']}>{t('desk.undone.help')}</p>
      </div>
    </div>
  )
}
