import { useEffect, type RefObject } from 'react'

/** What a keyboard may go on from once the control it stood on has gone. */
const PARTS = 'li, form, section, [role=region], main'

/**
 * Keeps the keyboard in its place: where the control that has the focus goes, the part of the page around it gets the
 * focus, so that Tab goes on from there and not from the top of the window. A control that rests while its work is done
 * has the focus again afterwards, unless it was moved meanwhile.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current
    if (root === null) return
    let last: HTMLElement | null = null
    let rests = false
    let around: readonly HTMLElement[] = []
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      last = target
      rests = false
      around = partsAround(target, root)
    }
    const forget = (): void => {
      last = null
    }
    const look = (): void => {
      if (last === null || document.activeElement !== document.body) {
        rests ||= last?.matches(':disabled') ?? false
        return
      }
      if (!last.isConnected) giveTo(around.find(({ isConnected }) => isConnected))
      else if (last.matches(':disabled')) rests = true
      else if (rests) last.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(look)
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    root.addEventListener('focusin', remember)
    // Before what is pressed takes the focus.
    document.addEventListener('pointerdown', forget, true)
    return () => {
      observer.disconnect()
      root.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget, true)
    }
  }, [page])
}

function giveTo(part: HTMLElement | undefined): void {
  if (part === undefined) return
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus({ preventScroll: true })
}

/** The parts in which an element stands, the nearest first. */
function partsAround(element: Element, root: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLElement && at.matches(PARTS)) parts.push(at)
    if (at === root) break
  }
  return parts
}
