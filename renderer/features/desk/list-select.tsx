import { useRef } from 'react'
import { useFormat } from '../../format.ts'
import { listsByDay } from '../../../shared/domain/lists-by-day.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { chooseList, chosenList, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { ChevronIcon } from '../../ui/icons.tsx'
import styles from './list-select.module.css'

/** From this length a list's name is drawn smaller, so that it stays whole. */
const LONG_NAME = 26

/** Chooses what is being checked; its name stands large, in the menu it has its hour and its place. */
export function ListSelect() {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const chosen = useSession(chosenList)
  const name = chosen?.name ?? ''
  const byPointer = useRef(false)
  return (
    <span className={styles['box']} data-long={name.length > LONG_NAME}>
      <span className={styles['name']} aria-hidden>
        {name}
      </span>
      <select
        className={styles['select']}
        aria-label={t('desk.list')}
        title={name}
        data-testid="list-select"
        value={chosen?.id ?? ''}
        onPointerDown={() => {
          byPointer.current = true
        }}
        onKeyDown={(event) => {
          byPointer.current = false
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
        onChange={(event) => {
          chooseList(event.target.value)
          // The arrows go on through the lists; Enter is the end of choosing.
          if (byPointer.current) event.target.blur()
        }}
      >
        {listsByDay(lists).map(({ day, lists: ofDay }) =>
          day === null ? (
            ofDay.map(option)
          ) : (
            <optgroup key={day} label={format.day(day)}>
              {ofDay.map(option)}
            </optgroup>
          ),
        )}
      </select>
      <ChevronIcon size={20} />
    </span>
  )

  function option(list: CheckInList) {
    return (
      <option key={list.id} value={list.id}>
        {[hourOf(list), list.name, list.place].filter((part) => part !== null).join(' · ')}
      </option>
    )
  }

  /** A reception and a whole day have no hour by which anybody knows them. */
  function hourOf({ kind, opensAt }: CheckInList): string | null {
    return opensAt === null || kind === 'reception' || kind === 'day' ? null : format.time(opensAt)
  }
}
