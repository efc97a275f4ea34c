import type { ReactNode } from 'react'
import styles from './chip.module.css'

type ChipProps = {
  readonly children: ReactNode
  /** `#rrggbb`: drawn as a bar beside the words, so that any colour stays readable. */
  readonly colour?: string | undefined
}

/** A short fact about a guest, such as the ticket type. */
export function Chip({ children, colour }: ChipProps) {
  return (
    <span className={styles['chip']}>
      {colour === undefined ? null : (
        <span className={styles['bar']} style={{ backgroundColor: colour }} />
      )}
      {children}
    </span>
  )
}
