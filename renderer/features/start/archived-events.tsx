import { useFormat } from '../../format.ts'
import { bringEventBack, type EventFile } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/part.tsx'
import { DeleteEvent } from './delete-event.tsx'
import styles from './event-files.module.css'

/** The events that were folded away, each to be brought back. */
export function ArchivedEvents({ files }: { readonly files: readonly EventFile[] }) {
  const { t } = useText()
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <Fold title={t('care.archived', { count: files.length })} testId="archived-events">
      <ul>
        {files.map(({ id, description }) => {
          const name = description?.name ?? t('start.unnamed')
          return (
            <li key={id} className={styles['folded']}>
              <span className={styles['words']}>
                <strong>{name}</strong>
                {description === null ? '' : ` · ${format.longDay(description.lastDay)}`}
              </span>
              {description === null ? null : <DeleteEvent id={id} name={name} />}
              <Button
                label={t('care.bringBackOf', { name })}
                onPress={() => void bringEventBack(id)}
              >
                {t('care.bringBack')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Fold>
  )
}
