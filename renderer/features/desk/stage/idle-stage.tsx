import { useMayOpen } from '../../../may-open.ts'
import { useSession } from '../../../stores/session.ts'
import { useMayCall, useStaff } from '../../../stores/staff.ts'
import { useText } from '../../../text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ImportIcon, ScanIcon } from '../../../ui/icons.tsx'
import styles from './idle-stage.module.css'

/** Before the first scan: what to do, and what is still missing. */
export function IdleStage() {
  const { t } = useText()
  const attendees = useSession((state) => state.openEvent?.attendees ?? 0)
  const isLocked = useStaff((store) => store.state?.isLocked === true)
  const mayImport = useMayOpen('import')
  const mayDefine = useMayCall('lists.define')
  const lists = useSession((state) => state.lists.length)
  return (
    <div className={styles['idle']}>
      {lists === 0 ? (
        <EmptyState title={t('desk.idle.noLists.title')} help={t('desk.idle.noLists.help')}>
          {mayDefine ? (
            <a className={styles['action']} href="#/lists">
              {t('desk.idle.noLists.action')}
            </a>
          ) : null}
        </EmptyState>
      ) : attendees === 0 ? (
        <EmptyState
          icon={<ImportIcon size={96} />}
          title={t('desk.idle.noGuests.title')}
          help={t('desk.idle.noGuests.help')}
        >
          {mayImport ? (
            <a className={styles['action']} href="#/import">
              {t('desk.idle.noGuests.action')}
            </a>
          ) : null}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<ScanIcon size={96} />}
          title={t('desk.idle.title')}
          help={t(isLocked ? 'desk.idle.lockedHelp' : 'desk.idle.help')}
        />
      )}
    </div>
  )
}
