import { useEffect, useRef } from 'react'
import type { PageName } from '../pages.ts'

/** Gives a new page the keyboard where the control that led to it has gone: Tab and Page Down begin in it. */
export function usePageFocus(page: PageName): void {
  const before = useRef(page)
  useEffect(() => {
    if (before.current === page) return
    before.current = page
    if (document.activeElement !== document.body) return
    document.querySelector('main')?.focus({ preventScroll: true })
  }, [page])
}
