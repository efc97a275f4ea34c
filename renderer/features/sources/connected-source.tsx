import type { SourceAddress, SourceState } from '../../../shared/model/source.ts'
import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { disconnect, sync, useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemText } from './problem-text.ts'
import styles from './sources.module.css'
import { UnsentList } from './unsent-list.tsx'

type ConnectedSourceProps = { readonly source: SourceState; readonly address: SourceAddress }

/** Clocks that differ by less are alike, in ms. */
const CLOCK_SLACK = 2 * 60_000

function minutesOf(milliseconds: number): number {
  return Math.round(Math.abs(milliseconds) / 60_000)
}

/** How the exchange stands, and what pretix did not take. */
export function ConnectedSource({ source, address }: ConnectedSourceProps) {
  const { t } = useText()
  const format = useFormat()
  const busy = useSources((state) => state.busy) || source.busy
  const report = useSources((state) => state.report)
  const { organizer, event, url } = address
  const moment = source.pulledAt === null ? null : format.moment(source.pulledAt, appNow())
  return (
    <div className={styles['connected']} data-testid="source-state">
      <p className={styles['way']}>
        {t('sources.connected', { organizer, event, host: new URL(url).host })}
      </p>
      <p>
        {moment === null ? t('sources.neverPulled') : t('sources.pulledAt', { moment })}{' '}
        {source.waiting === 0 ? '' : t('sources.waiting', { count: format.number(source.waiting) })}
      </p>
      {report === null ? null : (
        <p data-testid="source-report">
          {t('sources.report', {
            read: format.number(report.pulled.read),
            changed: format.number(report.pulled.changed),
            pushed: format.number(report.pushed),
          })}
        </p>
      )}
      {source.problem === null ? null : (
        <Notice family="attention">
          <p>{problemText(source.problem, t)}</p>
        </Notice>
      )}
      {Math.abs(source.clockAhead ?? 0) < CLOCK_SLACK ? null : (
        <Notice family="attention">
          <p>{t('sources.clock', { count: minutesOf(source.clockAhead ?? 0) })}</p>
        </Notice>
      )}
      {source.tokenIsKept ? null : (
        <p className={styles['quiet']}>
          {source.hasToken ? t('sources.token.notKept') : t('sources.token.missing')}
        </p>
      )}
      <div className={styles['actions']}>
        <Button
          look="primary"
          disabled={busy || !source.hasToken}
          testId="source-sync"
          onPress={() => void sync()}
        >
          {t('sources.sync')}
        </Button>
        <Button onPress={() => void disconnect()}>{t('sources.disconnect')}</Button>
      </div>
      <UnsentList unsent={source.unsent} />
    </div>
  )
}
