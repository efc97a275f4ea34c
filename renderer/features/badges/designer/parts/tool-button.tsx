import type { ReactNode } from 'react'
import styles from './panel.module.css'

type ToolButtonProps = {
  /** What it does, in words: its name and its hint. */
  readonly label: string
  readonly onPress: () => void
  readonly children: ReactNode
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly testId?: string
}

/** A square button with a picture, for what is done all the time. */
export function ToolButton(props: ToolButtonProps) {
  const { label, onPress, children, disabled = false, pressed, testId } = props
  return (
    <button
      type="button"
      className={styles['tool']}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      data-testid={testId}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
