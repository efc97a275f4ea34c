import { useRef } from 'react'
import { useFormat } from '../../../format.ts'
import { listsByDay } from '../../../../shared/domain/event/lists-by-day.ts'
import type { CheckInList } from '../../../../shared/model/check-in-list.ts'
import { chooseList, chosenList, useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { ChevronIcon } from '../../../ui/icons.tsx'
import { LIST_CHOICE } from './list-choice.ts'
import styles from './list-select.module.css'

/** From these lengths a list's name is drawn smaller and on two lines, so that it stays whole. */
const LONG_NAME = 20
const LONGEST_NAME = 40

/** Chooses what is being checked; its name stands large, in the menu it stands under its day and hour. */
export function ListSelect() {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const chosen = useSession(chosenList)
  const name = chosen?.name ?? ''
  const byPointer = useRef(false)
  return (
    <span className={styles['box']} data-length={lengthOf(name)}>
      <span className={styles['name']} aria-hidden>
        {name}
      </span>
      <select
        id={LIST_CHOICE}
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
        {groupsOf(lists).map(({ label, lists: ofGroup }) =>
          label === '' ? (
            ofGroup.map(option)
          ) : (
            <optgroup key={label} label={label}>
              {ofGroup.map(option)}
            </optgroup>
          ),
        )}
      </select>
      <ChevronIcon size={20} />
    </span>
  )

  /** Two rooms of one name are told apart by their place. */
  function option({ id, name: text, place }: CheckInList) {
    const isTwice = lists.filter((other) => other.name === text).length > 1
    return (
      <option key={id} value={id}>
        {isTwice && place !== null ? `${text} · ${place}` : text}
      </option>
    )
  }

  function groupsOf(all: readonly CheckInList[]) {
    return listsByDay(all).flatMap(({ day, lists: ofDay }) => {
      const labels = ofDay.map((list) => labelOf(day, list))
      return [...new Set(labels)].map((label) => ({
        label,
        lists: ofDay.filter((_, index) => labels[index] === label),
      }))
    })
  }

  /** A reception and a whole day have no hour by which anybody knows them. */
  function labelOf(day: string | null, { kind, opensAt }: CheckInList): string {
    const isAllDay = opensAt === null || kind === 'reception' || kind === 'day'
    const parts = [day === null ? '' : format.day(day), isAllDay ? '' : format.time(opensAt)]
    return parts.filter((part) => part !== '').join(' · ')
  }
}

function lengthOf({ length }: string): 'short' | 'long' | 'longest' {
  if (length > LONGEST_NAME) return 'longest'
  return length > LONG_NAME ? 'long' : 'short'
}
