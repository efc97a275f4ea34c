import { answerMoved, useSources, type Connection } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './sources.module.css'

/** The event is known at another address: the same guests, or others who are called alike? */
export function MovedQuestion({ connection }: { readonly connection: Connection }) {
  const { t } = useText()
  const busy = useSources((state) => state.busy)
  const { url, organizer, event } = connection
  const host = URL.canParse(url) ? new URL(url).host : url
  return (
    <Notice family="attention" title={t('sources.moved.title')} announced>
      <p>{t('sources.moved.help', { organizer, event, host })}</p>
      <div className={styles['actions']}>
        <Button
          look="primary"
          disabled={busy}
          testId="source-moved"
          onPress={() => void answerMoved(true)}
        >
          {t('sources.moved.yes')}
        </Button>
        <Button disabled={busy} testId="source-not-moved" onPress={() => void answerMoved(false)}>
          {t('sources.moved.no')}
        </Button>
        <Button look="quiet" onPress={() => void answerMoved(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </Notice>
  )
}
