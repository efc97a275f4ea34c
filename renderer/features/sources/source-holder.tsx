import type { SourceState } from '../../../shared/model/source.ts'
import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { takeOver, useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './sources.module.css'

type SourceHolderProps = {
  readonly holder: SourceState['holder']
  /** Whether this desk is connected; else it takes over by connecting. */
  readonly connected: boolean
}

/** Which desk fetches the guests: one does, and another can take that over. */
export function SourceHolder({ holder, connected }: SourceHolderProps) {
  const { t } = useText()
  const format = useFormat()
  const busy = useSources((state) => state.busy)
  if (holder === null) return null
  const moment = format.moment(holder.since, appNow())
  const desk = holder.desk === '' ? t('sources.holder.unnamed') : holder.desk
  if (holder.isHere) {
    return connected ? (
      <p data-testid="source-holder">{t('sources.holder.here', { moment })}</p>
    ) : null
  }
  return (
    <Notice family="attention">
      <p data-testid="source-holder">
        {connected
          ? t('sources.holder.other', { desk, moment })
          : t('sources.holder.willTake', { desk, moment })}
      </p>
      {connected ? (
        <div className={styles['actions']}>
          <Button disabled={busy} testId="source-take-over" onPress={() => void takeOver()}>
            {t('sources.holder.take')}
          </Button>
        </div>
      ) : null}
    </Notice>
  )
}
