import { useEffect } from 'react'
import { useGuestEdit } from '../../stores/guest-edit.ts'
import { EditGuestForm } from './edit-guest-form.tsx'

/** The panel in which a guest is corrected or somebody else comes instead, while it is open. */
export function GuestForms() {
  const subject = useGuestEdit((state) => state.subject)
  const isOpen = subject !== null
  useEffect(() => {
    if (!isOpen) return undefined
    return () => {
      document.querySelector<HTMLElement>('[data-scan-field]')?.focus({ preventScroll: true })
    }
  }, [isOpen])
  return subject === null ? null : <EditGuestForm key={subject.id} attendee={subject.attendee} />
}
