import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

type Question = {
  readonly ref: RefObject<HTMLFormElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A form that opens at a button: its first field has the focus, Escape closes it, and the button has the focus again. */
export function useQuestion(onClose: () => void): Question {
  const ref = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const form = ref.current
    const before = document.activeElement
    form?.querySelector('input')?.focus()
    return () => {
      const isHere = form?.contains(document.activeElement) ?? false
      if (isHere && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return {
    ref,
    onKeyDown: ({ key }) => {
      if (key === 'Escape') onClose()
    },
  }
}
