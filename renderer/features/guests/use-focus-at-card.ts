import { useEffect, type RefObject } from 'react'

/** Brings the focus to the card when what had it went with a form, a question or a button that may not be pressed. */
export function useFocusAtCard(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: HTMLElement | null = null
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? target : null
    }
    // What is taken off the page while it has the focus says nothing of it.
    const observer = new MutationObserver(() => {
      const isLost = last !== null && (!last.isConnected || last.matches(':disabled'))
      if (isLost && document.activeElement === document.body) {
        card.current?.focus({ preventScroll: true })
      }
    })
    window.addEventListener('focusin', remember)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled'],
    })
    return () => {
      window.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [card])
}
