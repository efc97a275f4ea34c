import { useState, type ReactNode } from 'react'
import type { SourceAddress, SourceState } from '../../../shared/model/source.ts'
import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { sync, useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { LeaveSource } from './leave-source.tsx'
import { RenewToken } from './renew-token.tsx'
import { SourceHolder } from './source-holder.tsx'
import { SourceNotices } from './source-notices.tsx'
import styles from './sources.module.css'
import { UnsentList } from './unsent-list.tsx'

type ConnectedSourceProps = {
  readonly source: SourceState
  readonly address: SourceAddress
  /** Reads a new pairing code. */
  readonly camera: ReactNode
}

/** How the exchange stands, and what pretix did not take. */
export function ConnectedSource({ source, address, camera }: ConnectedSourceProps) {
  const { t } = useText()
  const format = useFormat()
  const busy = useSources((state) => state.busy) || source.busy
  const report = useSources((state) => state.report)
  const { organizer, event, url } = address
  const [open, setOpen] = useState<'renew' | 'leave' | null>(null)
  const needsToken = !source.hasToken || source.problem === 'unauthorized'
  const moment = source.pulledAt === null ? null : format.moment(source.pulledAt, appNow())
  return (
    <div className={styles['connected']} data-testid="source-state">
      <p className={styles['way']}>
        {t('sources.connected', { organizer, event, host: new URL(url).host })}
      </p>
      <SourceHolder holder={source.holder} connected />
      <p>
        {moment === null ? t('sources.neverPulled') : t('sources.pulledAt', { moment })}{' '}
        {source.waiting === 0 ? '' : t('sources.waiting', { count: format.number(source.waiting) })}{' '}
        {source.nextAt === null
          ? ''
          : t('sources.nextAt', { moment: format.moment(source.nextAt, appNow()) })}
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
      <SourceNotices source={source} />
      {source.tokenIsKept ? null : (
        <p className={styles['quiet']}>
          {source.hasToken ? t('sources.token.notKept') : t('sources.token.missing')}
        </p>
      )}
      {needsToken || open === 'renew' ? <RenewToken camera={camera} /> : null}
      <div className={styles['actions']}>
        <Button
          look={needsToken ? 'secondary' : 'primary'}
          disabled={busy || !source.hasToken}
          testId="source-sync"
          onPress={() => void sync()}
        >
          {t('sources.sync')}
        </Button>
        {needsToken ? null : (
          <Button
            expanded={open === 'renew'}
            onPress={() => {
              setOpen(open === 'renew' ? null : 'renew')
            }}
          >
            {t('sources.renew')}
          </Button>
        )}
        <Button
          expanded={open === 'leave'}
          testId="source-leave"
          onPress={() => {
            setOpen(open === 'leave' ? null : 'leave')
          }}
        >
          {t('sources.disconnect')}
        </Button>
      </div>
      {open === 'leave' ? (
        <LeaveSource
          guests={source.guests}
          onCancel={() => {
            setOpen(null)
          }}
        />
      ) : null}
      <UnsentList
        unsent={source.unsent}
        byHand={source.unsentByHand}
        changes={source.changesByHand}
      />
    </div>
  )
}
