import type { ReactNode } from 'react'
import type { Family } from './family.ts'
import { FamilyIcon } from './icons.tsx'
import styles from './notice.module.css'

type NoticeProps = {
  readonly family: Family
  readonly title?: string | undefined
  readonly children?: ReactNode
  /** Whether a screen reader says it at once. */
  readonly announced?: boolean
}

/** A message in words with the sign of its family: what happened, what it means, what to do. */
export function Notice({ family, title, children, announced = false }: NoticeProps) {
  return (
    <div className={styles['notice']} data-family={family} role={announced ? 'alert' : undefined}>
      <span className={styles['icon']}>
        <FamilyIcon family={family} size={28} />
      </span>
      <div className={styles['words']}>
        {title === undefined ? null : <p className={styles['title']}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
