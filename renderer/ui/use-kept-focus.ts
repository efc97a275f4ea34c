import { useEffect, type RefObject } from 'react'

/** What a keyboard may go on from once the control it stood on has gone. */
const PARTS = 'li, form, section, main'

/**
 * Keeps the keyboard in its place: where the control that has the focus goes, the part of the page around it gets the
 * focus, so that Tab goes on from there and not from the top of the window.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current
    if (root === null) return
    let last: Element | null = null
    let around: readonly HTMLElement[] = []
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      last = target
      around = partsAround(target, root)
    }
    const look = (): void => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      last = null
      const part = around.find(({ isConnected }) => isConnected)
      if (part === undefined) return
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1
      part.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(look)
    observer.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      root.removeEventListener('focusin', remember)
    }
  }, [page])
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
