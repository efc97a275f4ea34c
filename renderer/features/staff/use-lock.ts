import { useEffect, useLayoutEffect } from 'react'
import { lockDesk, useStaff } from '../../stores/staff.ts'

/** Locks by F9, and after some minutes in which nobody pressed or moved anything. */
export function useLock(): void {
  const minutes = useStaff((store) =>
    store.state?.isProtected === true && !store.state.isLocked ? store.state.lockAfterMinutes : 0,
  )
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F9') return
      event.preventDefault()
      void lockDesk()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  useEffect(() => {
    if (minutes === 0) return undefined
    let timer = window.setTimeout(() => void lockDesk(), minutes * 60_000)
    const stir = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void lockDesk(), minutes * 60_000)
    }
    const kinds = ['keydown', 'pointerdown', 'pointermove'] as const
    for (const kind of kinds) window.addEventListener(kind, stir, { passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const kind of kinds) window.removeEventListener(kind, stir)
    }
  }, [minutes])
}
