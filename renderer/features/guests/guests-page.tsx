import { useEffect, useRef, type ReactNode } from 'react'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { useMayOpen } from '../../may-open.ts'
import { errorText } from '../../words/error-text.ts'
import { useGuestCard } from '../../stores/guest-card.ts'
import { closeGroup, useGroup } from '../../stores/group.ts'
import { clearGuestFilter, followGuests, useGuestList } from '../../stores/guest-list.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { GuestsIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AlikePairs } from './alike-pairs.tsx'
import { GroupPanel } from './group-panel.tsx'
import { GuestCardView } from './guest-card-view.tsx'
import { GuestFilters } from './guest-filters.tsx'
import { GuestTable } from './guest-table.tsx'
import styles from './guests-page.module.css'
import { useFocusAtCard } from './use-focus-at-card.ts'

type GuestsPageProps = {
  readonly forms: ReactNode
  /** Checks a guest in at the desk; not there where nobody is checked in. */
  readonly onCheckIn?: (guest: Attendee) => void
}

/** All guests by last name, with filters, and beside them the card of the one who was chosen. */
export function GuestsPage({ forms, onCheckIn }: GuestsPageProps) {
  const { t } = useText()
  const mayImport = useMayOpen('import')
  const attendees = useSession((state) => state.openEvent?.attendees ?? 0)
  const eventId = useSession((state) => state.openEvent?.id)
  const failed = useGuestList((state) => state.failed)
  const total = useGuestList((state) => state.total)
  const hasCard = useGuestCard((state) => state.id !== null)
  const groupProblem = useGroup((state) => (state.guests === null ? state.problem : null))
  const isGroup = useGroup((state) => state.guests !== null)
  const cardPlace = useRef<HTMLDivElement>(null)
  useFocusAtCard(cardPlace)
  useEffect(() => closeGroup, [])
  useEffect(followGuests, [eventId])
  return (
    <main className={styles['page']} tabIndex={-1}>
      <section className={styles['list']} aria-labelledby="guests-title">
        <div className={styles['head']}>
          <h1 id="guests-title" className={styles['title']}>
            {t('guests.title')}
          </h1>
          <AlikePairs />
        </div>
        {groupProblem === null ? null : (
          <Notice family="refused" title={errorText(groupProblem, t)} announced />
        )}
        {failed ? <Notice family="refused" title={t('guests.failed')} announced /> : null}
        {attendees === 0 ? (
          <EmptyState
            icon={<GuestsIcon size={96} />}
            title={t('guests.empty.title')}
            help={t('guests.empty.help')}
          >
            {mayImport ? (
              <a className={styles['action']} href="#/import">
                {t('nav.import')}
              </a>
            ) : null}
          </EmptyState>
        ) : (
          <>
            <GuestFilters />
            {total === 0 ? <NobodyFits /> : <GuestTable />}
          </>
        )}
      </section>
      <div className={styles['side']}>
        <div
          ref={cardPlace}
          className={styles['card']}
          tabIndex={0}
          role="region"
          aria-label={t('card.open')}
        >
          {isGroup ? (
            <GroupPanel />
          ) : hasCard ? (
            <GuestCardView {...(onCheckIn === undefined ? {} : { onCheckIn })} />
          ) : (
            <EmptyState
              icon={<GuestsIcon size={96} />}
              title={t('guests.pick.title')}
              help={t('guests.pick')}
            />
          )}
        </div>
        <div>{forms}</div>
      </div>
    </main>
  )
}

function NobodyFits() {
  const { t } = useText()
  return (
    <div data-testid="guests-none">
      <EmptyState title={t('guests.none')} help={t('guests.none.help')}>
        <Button look="primary" onPress={clearGuestFilter}>
          {t('guests.none.all')}
        </Button>
      </EmptyState>
    </div>
  )
}
