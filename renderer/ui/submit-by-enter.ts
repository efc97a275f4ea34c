import type { KeyboardEvent } from 'react'

/** Lets Enter hand in a form from a choice too, which of itself does nothing with that key. */
export function submitByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.repeat || !(event.target instanceof HTMLSelectElement)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
