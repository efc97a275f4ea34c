import { askLater } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

type DeletionDueProps = { readonly id: string; readonly name: string }

/** Asks to delete an event whose day of deletion has come, or to ask again later. */
export function DeletionDue({ id, name }: DeletionDueProps) {
  const { t } = useText()
  return (
    <Notice family="caution" title={t('care.due.title', { name })}>
      <p>{t('care.due.help')}</p>
      <div>
        <Button
          label={t('care.laterOf', { name })}
          testId="deletion-later"
          onPress={() => void askLater(id)}
        >
          {t('care.later')}
        </Button>
      </div>
    </Notice>
  )
}
