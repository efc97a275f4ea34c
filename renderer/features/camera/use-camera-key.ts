import { useEffectEvent, useLayoutEffect } from 'react'

/** Lets F4 do what the camera's button does, as that button says. */
export function useCameraKey(toggle: () => void): void {
  const press = useEffectEvent(toggle)
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F4' || event.altKey || event.repeat) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
