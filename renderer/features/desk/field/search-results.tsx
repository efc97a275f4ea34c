import { useEffect, useRef } from 'react'
import type { Attendee } from '../../../../shared/model/attendee.ts'
import { searchNow, useSearch } from '../../../stores/search.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { FamilyIcon, SignIcon } from '../../../ui/icons.tsx'
import { takeGuest } from '../keys/desk-actions.ts'
import { guestName, guestRole } from '../../../words/guest-name.ts'
import styles from './search-results.module.css'
import { isAddress, soleFit } from './typed-entry.ts'
import { TicketSummary } from './ticket-summary.tsx'

/** The id of the result list and of each option, for the field that points at them. */
export const RESULTS_ID = 'search-results'
export function optionId(index: number): string {
  return `${RESULTS_ID}-${index}`
}

/** What was found for the typed text; arrows and Enter choose, Escape brings the verdict back. */
export function SearchResults() {
  const { t } = useText()
  const found = useSearch((state) => state.found)
  const foundFor = useSearch((state) => state.foundFor)
  const hasMore = useSearch((state) => state.hasMore)
  const failed = useSearch((state) => state.failed)
  const active = useSearch((state) => state.active)
  const mustChoose = useSearch((state) => state.mustChoose)
  const listId = useSession((state) => state.listId)
  const foundOn = useSearch((state) => state.foundOn)
  const presences = useSearch((state) => state.presences)
  const comesIn = useSession((state) => state.direction === 'entry')
  const isStale = found !== null && listId !== foundOn
  useEffect(() => {
    // Who is in is another question on another list.
    if (isStale) void searchNow()
  }, [isStale])
  const isEmpty = useSession((state) => state.openEvent?.attendees === 0)
  const guests = found ?? []
  return (
    <div className={styles['search']}>
      <div className={styles['head']}>
        {mustChoose ? (
          <p className={styles['choose']} role="alert" data-testid="must-choose">
            <FamilyIcon family="attention" size={24} />
            {t('desk.search.choose')}
          </p>
        ) : (
          <p className={styles['count']} role="status">
            {headline()}
          </p>
        )}
        <p className={styles['back']}>{t('desk.search.back')}</p>
      </div>
      <ul
        id={RESULTS_ID}
        className={styles['list']}
        role="listbox"
        aria-label={t('desk.search.results')}
        data-testid="search-results"
        data-for={foundFor}
      >
        {guests.map((attendee, index) => (
          <SearchResult
            key={attendee.id}
            attendee={attendee}
            id={optionId(index)}
            active={index === active}
          />
        ))}
      </ul>
    </div>
  )

  function headline(): string {
    if (failed) return t('desk.search.failed')
    if (found === null) return t('desk.search.busy')
    const sole = soleFit(foundFor, found, comesIn ? presences : {})
    if (sole !== null) return t('desk.search.sole', { name: guestName(sole, t) })
    if (found.length === 1) return t('desk.search.guess')
    if (hasMore) return t('desk.search.more', { count: found.length })
    if (found.length > 1) return t('desk.search.count', { count: found.length })
    const text = foundFor.length > 40 ? `${foundFor.slice(0, 40)}…` : foundFor
    if (isEmpty) return t('explanation.no-data')
    const help = isAddress(foundFor) ? t('desk.search.noneEmail') : t('desk.search.noneHelp')
    return `${t('desk.search.none', { text })}. ${help}`
  }
}

type SearchResultProps = {
  readonly attendee: Attendee
  readonly id: string
  readonly active: boolean
}

function SearchResult({ attendee, id, active }: SearchResultProps) {
  const { t } = useText()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li
      ref={row}
      id={id}
      className={styles['result']}
      role="option"
      aria-selected={active}
      data-testid="search-result"
      onClick={() => {
        takeGuest(attendee)
      }}
    >
      <span className={styles['who']}>
        <span className={styles['name']}>{guestName(attendee, t)}</span>
        <span className={styles['role']}>{guestRole(attendee)}</span>
      </span>
      <span className={styles['facts']}>
        <PresenceMark attendeeId={attendee.id} />
        <TicketSummary attendee={attendee} />
      </span>
    </li>
  )
}

/** How the guest stands on the list that is being checked: expected, in, or gone again. */
function PresenceMark({ attendeeId }: { readonly attendeeId: string }) {
  const { t } = useText()
  const presence = useSearch((state) => state.presences[attendeeId])
  if (presence === undefined) return null
  return (
    <span className={styles['presence']} data-presence={presence} data-testid="search-presence">
      {presence === 'expected' ? null : (
        <SignIcon sign={presence === 'present' ? 'check' : 'again'} size={18} />
      )}
      {t(`presence.${presence}`)}
    </span>
  )
}
