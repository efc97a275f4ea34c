import { useEffect } from 'react'
import styles from './deletion-banner.module.css'
import { askLater, loadEvents, useEvents } from '../stores/events.ts'
import { useText } from '../text.ts'
import { Button } from '../ui/button.tsx'

/** Asks at the start, and until somebody answers, to delete an event whose day of deletion has come. */
export function DeletionBanner() {
  const { t } = useText()
  const due = useEvents((state) => state.files?.find(({ deletionDue }) => deletionDue) ?? null)
  useEffect(() => {
    void loadEvents()
  }, [])
  const name = due?.description?.name
  if (due === null || name === undefined) return null
  return (
    <div className={styles['banner']} role="status" data-testid="deletion-banner">
      <span className={styles['words']}>{t('care.due.title', { name })}</span>
      <a className={styles['link']} href="#/events">
        {t('care.toEvents')}
      </a>
      <Button label={t('care.laterOf', { name })} onPress={() => void askLater(due.id)}>
        {t('care.later')}
      </Button>
    </div>
  )
}
