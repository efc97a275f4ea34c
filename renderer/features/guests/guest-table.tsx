import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import type { GuestRow, GuestSort } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import { openGuestCard, useGuestCard } from '../../stores/guest-card.ts'
import { closeGroup } from '../../stores/group.ts'
import { showGuestRows, sortGuests, useGuestList } from '../../stores/guest-list.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { openPlaceName } from '../../words/guest-name.ts'
import { remInPixels, useRemeasure } from '../../ui/rem.ts'
import styles from './guest-table.module.css'

const ROW_REM = 3.75
/** From this length on a name is drawn smaller, so that it stays whole and in its row. */
const LONG_NAME = 40

/** The guests as a table of which only the rows in sight exist; arrows move, Enter opens the card. */
export function GuestTable() {
  const { t } = useText()
  const total = useGuestList((state) => state.total) ?? 0
  const rows = useGuestList((state) => state.rows)
  const box = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions stay within this component
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => remInPixels(ROW_REM),
    overscan: 10,
  })
  useRemeasure(virtual)
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (total > 0) showGuestRows(first, last)
  }, [first, last, total])
  return (
    <div ref={box} className={styles['box']} data-testid="guests-table">
      <div role="table" aria-label={t('guests.table')} aria-rowcount={total + 1}>
        <div role="rowgroup" className={styles['head']}>
          <div role="row" className={styles['row']} aria-rowindex={1}>
            <SortHeader sort="name" label={t('guests.column.name')} />
            <SortHeader sort="organisation" label={t('guests.column.organisation')} />
            <span role="columnheader" className={styles['plain']}>
              {t('guests.column.type')}
            </span>
            <SortHeader sort="arrived" label={t('guests.column.state')} />
          </div>
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <Line
              key={item.key}
              index={item.index}
              start={item.start}
              guest={rows.get(item.index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function SortHeader({ sort, label }: { readonly sort: GuestSort; readonly label: string }) {
  const isSorted = useGuestList((state) => state.filter.sort === sort)
  const descending = useGuestList((state) => state.filter.descending)
  const order = descending ? 'descending' : 'ascending'
  return (
    <span role="columnheader" aria-sort={isSorted ? order : 'none'}>
      <button type="button" className={styles['sort']} onClick={() => sortGuests(sort)}>
        {label}
        <span aria-hidden="true">{isSorted ? (descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </span>
  )
}

type LineProps = {
  readonly index: number
  readonly start: number
  readonly guest: GuestRow | undefined
}

function Line({ index, start, guest }: LineProps) {
  const { t } = useText()
  const format = useFormat()
  const types = useSession((state) => state.openEvent?.ticketTypes)
  const isOpen = useGuestCard((state) => state.id !== null && state.id === guest?.id)
  const style = { transform: `translateY(${String(start)}px)`, height: `${String(ROW_REM)}rem` }
  if (guest === undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className={styles['line']} style={style}>
        <span role="cell">…</span>
      </div>
    )
  }
  const name = listedName(guest)
  const typeNames = guest.ticketTypes.map((id) => types?.find((one) => one.id === id)?.name ?? id)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['line']}
      style={style}
      aria-current={isOpen ? 'true' : undefined}
      data-testid="guest-row"
      onClick={() => {
        closeGroup()
        void openGuestCard(guest.id)
      }}
    >
      <span role="rowheader" className={styles['name']}>
        <button
          type="button"
          className={styles['open']}
          data-guest-row={index}
          onKeyDown={onRowKey}
        >
          <span className={styles['words']} data-long={name.length > LONG_NAME} title={name}>
            {name || openPlaceName(guest, t)}
          </span>
        </button>
      </span>
      <span role="cell" className={styles['cell']}>
        {[guest.organisation, guest.jobTitle].filter((part) => part !== '').join(' – ')}
      </span>
      <span role="cell" className={styles['cell']}>
        {typeNames.join(', ')}
      </span>
      <span role="cell" className={styles['cell']} data-presence={guest.presence}>
        {guest.problem === null || guest.presence !== 'expected'
          ? t(`presence.${guest.presence}`)
          : guest.problem === 'blocked'
            ? t('verdict.blocked')
            : t(`ticketStatus.${guest.problem}`)}
        {guest.at === null ? '' : ` ${format.moment(guest.at, appNow())}`}
      </span>
    </div>
  )
}

/** The rows around are there already: more are drawn than are in sight. */
function onRowKey(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const index = Number(event.currentTarget.dataset['guestRow']) + step
  const next = document.querySelector<HTMLElement>(`[data-guest-row="${String(index)}"]`)
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
