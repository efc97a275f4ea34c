import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type EmptyStateProps = {
  readonly title: string
  readonly help: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** A place where nothing is yet: what belongs here and the one thing that brings it. */
export function EmptyState({ title, help, icon, children }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon === undefined ? null : <span className={styles['icon']}>{icon}</span>}
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['help']}>{help}</p>
      {children}
    </div>
  )
}
