import { useEffect } from 'react'
import type { ReadinessLine } from '../../../../shared/model/readiness.ts'
import { useFormat } from '../../../format.ts'
import { checkLamps, useReadiness } from '../../../stores/readiness.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Lamp } from '../../../ui/lamp.tsx'
import { useNow } from '../../../stores/use-now.ts'
import styles from './desk-header.module.css'
import { lampOfLines } from './lamp-of-lines.ts'
import { LampLink } from './lamp-link.tsx'

/** How often data and clock are looked at, in ms. */
const REFRESH_MS = 5 * 60_000

/** Keeps the lamps of data and clock up to date, at once where guests came in or another event was opened. */
export function useLampsInSight(): void {
  const id = useSession((state) => state.openEvent?.id ?? null)
  const from = useSession((state) => state.openEvent?.dataFrom ?? null)
  useEffect(() => {
    void checkLamps()
    const timer = window.setInterval(() => void checkLamps(), REFRESH_MS)
    return () => {
      window.clearInterval(timer)
    }
  }, [id, from])
}

/** How old the guests' data is, and whether the exchange with its source goes well, by the rules of "Ready?". */
export function DataLamp() {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const from = useSession((state) => state.openEvent?.dataFrom ?? null)
  const lines = useReadiness((state) => state.lamps)
  const told = lines.filter(({ subject }) => subject === 'data' || subject === 'changes')
  const dayOrTime = (at: string) =>
    format.day(at) === format.day(now) ? format.time(at) : format.day(at)
  const words = (moment: (at: string) => string) =>
    from === null ? t('lamp.data.none') : t('lamp.data.from', { moment: moment(from) })
  return (
    <Lamp
      label={t('lamp.data')}
      value={words((at) => format.moment(at, now))}
      short={words(dayOrTime)}
      state={from === null ? 'warning' : lampOfLines(told)}
    >
      {from === null ? <p>{t('lamp.data.noneHelp')}</p> : null}
      <Sentences lines={told} />
      <LampLink page="import" text={t('lamp.import.go')} />
    </Lamp>
  )
}

/** The event's time, and whether this laptop's clock can be trusted. */
export function ClockLamp() {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const lines = useReadiness((state) => state.lamps)
  const told = lines.filter(({ subject }) => subject === 'clock')
  const day = format.day(now)
  const time = format.time(now)
  return (
    <Lamp
      label={t('readiness.subject.clock')}
      value={`${day} ${time}`}
      face={
        <span className={styles['clock']}>
          <span>{day}</span> <time className={styles['time']}>{time}</time>
        </span>
      }
      state={lampOfLines(told)}
    >
      <Sentences lines={told} />
      <LampLink page="readiness" text={t('lamp.clock.go')} />
    </Lamp>
  )
}

function Sentences({ lines }: { readonly lines: readonly ReadinessLine[] }) {
  const { t } = useText()
  const format = useFormat()
  return lines.map(({ subject, finding, count, text, moment }) => {
    const at = moment ?? ''
    const values = { count, text, moment: at && `${format.day(at)} ${format.time(at)}` }
    return <p key={subject}>{t(`readiness.${finding}`, values)}</p>
  })
}
