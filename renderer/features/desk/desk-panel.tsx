import { useEffect } from 'react'
import { useGuestEdit } from '../../stores/guest-edit.ts'
import { useWalkIn } from '../../stores/walk-in.ts'
import { EditGuestForm } from './edit-guest-form.tsx'
import { WalkInForm } from './walk-in-form.tsx'

/** What is being written above the scan field, with the verdicts still in sight; one panel at a time. */
export function DeskPanel() {
  const registers = useWalkIn((state) => state.id !== null)
  const subject = useGuestEdit((state) => state.subject)
  const isOpen = registers || subject !== null
  useEffect(() => {
    if (!isOpen) return undefined
    return () => {
      document.querySelector<HTMLElement>('[data-scan-field]')?.focus({ preventScroll: true })
    }
  }, [isOpen])
  if (registers) return <WalkInForm />
  return subject === null ? null : <EditGuestForm key={subject.id} attendee={subject.attendee} />
}
