import { useEffect, type ReactNode } from 'react'
import { useWalkIn } from '../../stores/walk-in.ts'
import { WalkInForm } from './walk-in/walk-in-form.tsx'

/** What is being written above the scan field, with the verdicts still in sight; one panel at a time. */
export function DeskPanel({ guestForms }: { readonly guestForms: ReactNode }) {
  const registers = useWalkIn((state) => state.id !== null)
  useEffect(() => {
    if (!registers) return undefined
    return () => {
      document.querySelector<HTMLElement>('[data-scan-field]')?.focus({ preventScroll: true })
    }
  }, [registers])
  return registers ? <WalkInForm /> : guestForms
}
