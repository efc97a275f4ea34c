import { closeGuestCard } from './guest-card.ts'
import { closeReason } from './reason.ts'
import { dismissQuestion } from './scan.ts'
import { clearSearch } from './search.ts'

/**
 * Puts out of sight what only somebody who is signed in may read or answer. What is being written stays where it is,
 * behind the lock, for whoever signs in.
 */
export function putAwayForLock(): void {
  closeReason()
  closeGuestCard()
  clearSearch()
  dismissQuestion()
}
