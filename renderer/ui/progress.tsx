import { Label, ProgressBar } from 'react-aria-components'
import styles from './progress.module.css'

type ProgressProps = {
  readonly label: string
  /** From 0 to 1. */
  readonly share: number
  /** The counts in words, right of the label. */
  readonly counts: string
}

/** A bar that shows how far long work has come. */
export function Progress({ label, share, counts }: ProgressProps) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100)
  return (
    <ProgressBar className={styles['progress'] ?? ''} value={percent} valueLabel={counts}>
      <span className={styles['line']}>
        <Label className={styles['label'] ?? ''}>{label}</Label>
        <span>{counts}</span>
      </span>
      <span className={styles['track']}>
        <span className={styles['fill']} style={{ transform: `scaleX(${percent / 100})` }} />
      </span>
    </ProgressBar>
  )
}
