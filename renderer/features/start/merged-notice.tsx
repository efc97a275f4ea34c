import type { EventsState } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { bringIntoSight } from '../../ui/bring-into-sight.ts'
import { Notice } from '../../ui/notice.tsx'

/** Says what a file or laptop brought of an event that was here already; nothing of it is lost, and it is open. */
export function MergedNotice({ added, mayLack }: NonNullable<EventsState['merged']>) {
  const { t } = useText()
  return (
    <div ref={bringIntoSight}>
      <Notice
        family={mayLack ? 'attention' : 'welcome'}
        title={added === 0 ? t('transfer.merged.nothing') : t('transfer.merged', { count: added })}
        announced
      >
        <p>{t('transfer.merged.help')}</p>
        {mayLack ? <p>{t('transfer.merged.mayLack')}</p> : null}
      </Notice>
    </div>
  )
}
