import { useLayoutEffect, type RefObject } from 'react'

/** What may keep the focus: places to type or choose, and dialogs. */
const KEEPS_FOCUS = 'input, select, textarea, [role="dialog"], [data-keeps-focus]'
/** What typed letters belong to. */
const TAKES_TEXT = 'input, textarea, [role="dialog"]'

/**
 * Brings the focus back to the one field: after a click on anything that is no place to type, when the focus is
 * lost, and as soon as somebody types.
 */
export function useFocusReturn(field: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const takeBack = (keeps = KEEPS_FOCUS): void => {
      const { activeElement } = document
      const isKept = activeElement !== null && activeElement.closest(keeps) !== null
      if (!isKept) field.current?.focus({ preventScroll: true })
    }
    const onWindowFocus = (): void => {
      takeBack()
    }
    // After the click's own work: what it opened may take the focus.
    const afterClick = (): void => {
      window.setTimeout(() => takeBack())
    }
    // Tab at the last control leaves the page for its beginning: whoever goes round by keyboard is on the way.
    let goesRound = false
    const afterFocusOut = (event: FocusEvent): void => {
      if (event.relatedTarget === null && !goesRound) window.setTimeout(() => takeBack())
    }
    const onKeyUp = (): void => {
      goesRound = false
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      goesRound = event.key === 'Tab'
      if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
        if (event.key !== ' ' || document.activeElement === document.body) takeBack(TAKES_TEXT)
      }
    }
    takeBack()
    // Buttons of the component library keep their clicks to themselves.
    window.addEventListener('click', afterClick, { capture: true })
    window.addEventListener('focusout', afterFocusOut)
    window.addEventListener('focus', onWindowFocus)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('keyup', onKeyUp, { capture: true })
    return () => {
      window.removeEventListener('click', afterClick, { capture: true })
      window.removeEventListener('focusout', afterFocusOut)
      window.removeEventListener('focus', onWindowFocus)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('keyup', onKeyUp, { capture: true })
    }
  }, [field])
}
