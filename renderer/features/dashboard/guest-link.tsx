import { goTo } from '../../pages.ts'
import { openGuestCard } from '../../stores/guest-card.ts'
import styles from './guest-link.module.css'

/** A guest's name that leads to his card, where something can be done about it. */
export function GuestLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <button type="button" className={styles['link']} onClick={() => showGuest(id)}>
      {name}
    </button>
  )
}

/** Lays a guest's card open among all guests. */
export function showGuest(id: string): void {
  goTo('guests')
  void openGuestCard(id)
}
