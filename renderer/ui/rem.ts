import { useEffect } from 'react'

/** A length of so many rem in CSS pixels now: on a large screen more, for what is measured in pixels alone. */
export function remInPixels(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** Has rows measured again when the window comes to a screen on which a rem is larger or smaller. */
export function useRemeasure({ measure }: { readonly measure: () => void }): void {
  useEffect(() => {
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('resize', measure)
    }
  }, [measure])
}
