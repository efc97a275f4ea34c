import { useLayoutEffect } from 'react'
import { ReasonBar } from '../features/desk/reason-bar.tsx'
import { GuestForms } from '../features/guests/guest-forms.tsx'
import { GuestsPage } from '../features/guests/guests-page.tsx'
import { closeGuestCard } from '../stores/guest-card.ts'
import { closeGuestEdit, openGuestEdit, useGuestEdit } from '../stores/guest-edit.ts'
import { useGuestCard } from '../stores/guest-card.ts'
import { chooseReason, closeReason, useReason } from '../stores/reason.ts'

/** All guests, with the card of one and the forms in which he is put right. */
export function GuestsScreen() {
  useGuestsKeys()
  return (
    <GuestsPage
      forms={
        <>
          <ReasonBar />
          <GuestForms />
        </>
      }
    />
  )
}

/** The keys of the desk page that mean the same here. */
function useGuestsKeys(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]
      if (digit !== undefined && useReason.getState().question !== null) chooseReason(Number(digit))
      else if (event.key === 'Escape') escape()
      else if (event.key === 'F10') edit()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      closeGuestCard()
      closeGuestEdit()
      closeReason()
    }
  }, [])
}

function escape(): void {
  if (useReason.getState().question !== null) closeReason()
  else if (useGuestEdit.getState().subject !== null) closeGuestEdit()
  else closeGuestCard()
}

function edit(): void {
  const { card } = useGuestCard.getState()
  if (card !== null) openGuestEdit(card.attendee)
}
