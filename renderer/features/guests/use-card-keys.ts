import { useLayoutEffect } from 'react'
import { revealSensitive } from '../../stores/guest-card.ts'

/** The key that shows sensitive fields while it is held. */
export const REVEAL_KEY = 'F12'

/** Shows what is sensitive only as long as the key is down and the window has the focus. */
export function useCardKeys(): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== REVEAL_KEY) return
      event.preventDefault()
      revealSensitive(event.type === 'keydown')
    }
    const hide = (): void => {
      revealSensitive(false)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('keyup', onKey)
    window.addEventListener('blur', hide)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('keyup', onKey)
      window.removeEventListener('blur', hide)
      hide()
    }
  }, [])
}
