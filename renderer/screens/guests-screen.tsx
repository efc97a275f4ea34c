import { useLayoutEffect } from 'react'
import type { Attendee } from '../../shared/model/attendee.ts'
import { takeGuest } from '../features/desk/keys/desk-actions.ts'
import { GuestForms } from '../features/guests/guest-forms.tsx'
import { GuestsPage } from '../features/guests/guests-page.tsx'
import { goTo } from '../pages.ts'
import { closeGuestCard } from '../stores/guest-card.ts'
import {
  closeGuestEdit,
  mayLeaveGuestEdit,
  openGuestEdit,
  useGuestEdit,
} from '../stores/guest-edit.ts'
import { useGuestCard } from '../stores/guest-card.ts'

/** All guests, with the card of one and the forms in which he is put right. */
export function GuestsScreen() {
  useGuestsKeys()
  return <GuestsPage forms={<GuestForms />} onCheckIn={checkInAtDesk} />
}

/** Shows the answer where a scan's would stand: on the desk page. */
function checkInAtDesk(guest: Attendee): void {
  goTo('desk')
  takeGuest(guest)
}

/** The keys of the desk page that mean the same here. */
function useGuestsKeys(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Escape') escape()
      else if (event.key === 'F10') edit()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      closeGuestCard()
      // A correction that is half written goes along, and says so.
      mayLeaveGuestEdit()
    }
  }, [])
}

function escape(): void {
  if (useGuestEdit.getState().subject !== null) {
    closeGuestEdit()
    return
  }
  const row = document.querySelector<HTMLElement>('[aria-current] [data-guest-row]')
  closeGuestCard()
  row?.focus({ preventScroll: true })
}

function edit(): void {
  const { card } = useGuestCard.getState()
  if (card !== null) openGuestEdit(card.attendee)
}
