import { useState } from 'react'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { loseBadge, useGuestCard } from '../../stores/guest-card.ts'
import { openGuestEdit } from '../../stores/guest-edit.ts'
import { askReprint } from '../../stores/reason.ts'
import { searchSameGuest } from '../../stores/same-guest.ts'
import { useSession } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './guest-card-view.module.css'

type CardActionsProps = {
  readonly card: GuestCard
  readonly onCheckIn?: (guest: Attendee) => void
}

/** What the desk can do about the guest on the card. */
export function CardActions({ card, onCheckIn }: CardActionsProps) {
  const { t } = useText()
  const busy = useGuestCard((state) => state.busy)
  const [asksLost, setAsksLost] = useState(false)
  const mayJoin = useMayCall('guests.join')
  const { attendee } = card
  const isIn = useSession(({ listId }) =>
    card.lists.some((list) => list.listId === listId && list.presence === 'present'),
  )
  if (asksLost) {
    // A key of its own: no button of the question turns into one of the others under a finger.
    return (
      <div
        key="question"
        className={styles['actions']}
        role="group"
        aria-labelledby="lost-question"
      >
        <p id="lost-question" className={styles['question']} role="alert">
          {t(`card.lost.ask.${card.codeOnBadge}`)}
        </p>
        <Button
          look="primary"
          testId="badge-lost-confirm"
          disabled={busy}
          onPress={() => {
            setAsksLost(false)
            void loseBadge()
          }}
        >
          {t(card.codeOnBadge === 'badge' ? 'card.lost.confirm' : 'card.lost.confirmNew')}
        </Button>
        <Button look="quiet" onPress={() => setAsksLost(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['actions']}>
      {onCheckIn === undefined ? null : (
        <Button
          // Who is in already is not checked in by the button that stands out.
          look={isIn ? 'secondary' : 'primary'}
          testId="card-check-in"
          onPress={() => onCheckIn(attendee)}
        >
          {t('card.checkIn')}
        </Button>
      )}
      <Button shortcut="F10" testId="card-edit" onPress={() => openGuestEdit(attendee)}>
        {attendee.unnamed ? t('card.name') : t('edit.open')}
      </Button>
      <Button
        testId="card-print"
        onPress={() => {
          const name = attendee.flagged ? '' : displayName(attendee)
          askReprint({ scanId: '', attendeeId: attendee.id, name })
        }}
      >
        {t('card.print')}
      </Button>
      <Button testId="card-swap" onPress={() => openGuestEdit(attendee, 'swap')}>
        {t('swap.open')}
      </Button>
      <Button testId="card-lost" disabled={busy} onPress={() => setAsksLost(true)}>
        {t('card.lost')}
      </Button>
      {mayJoin ? (
        <Button testId="card-same-open" onPress={searchSameGuest}>
          {t('same.open')}
        </Button>
      ) : null}
    </div>
  )
}
