import { useFormat } from '../../format.ts'
import { disconnect } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './sources.module.css'

type LeaveSourceProps = {
  /** Guests of the system who are in the event. */
  readonly guests: number
  readonly onCancel: () => void
}

/** Leaving asks what is to become of the guests: a wrongly chosen event's are to go, others are to stay. */
export function LeaveSource({ guests, onCancel }: LeaveSourceProps) {
  const { t } = useText()
  const count = useFormat().number(guests)
  return (
    <Notice family="attention" title={t('sources.leave.title')} announced>
      <p>{t('sources.leave.help', { count })}</p>
      <div className={styles['actions']}>
        <Button look="primary" testId="source-leave-keep" onPress={() => void disconnect('keep')}>
          {t('sources.leave.keep')}
        </Button>
        <Button testId="source-leave-remove" onPress={() => void disconnect('remove')}>
          {t('sources.leave.remove', { count })}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('sources.leave.cancel')}
        </Button>
      </div>
    </Notice>
  )
}
