import { memo, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `primary` is the one thing to do here, `stage` stands on a verdict's colour. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'stage'
  /** The key that does the same, drawn on the button. */
  readonly shortcut?: string
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly pressed?: boolean
  /** Whether what it opens is open. */
  readonly expanded?: boolean
  /** What it is called where its words alone do not tell. */
  readonly label?: string
  readonly submits?: boolean
  readonly testId?: string
}

/** A button that is at least 44 px high; drawn anew only where it changes, for a desk full of them takes milliseconds. */
export const Button = memo(function Button(props: ButtonProps) {
  const { children, look = 'secondary', shortcut, icon, submits = false } = props
  return (
    <AriaButton
      className={`${styles['button']} ${styles[look]}`}
      type={submits ? 'submit' : 'button'}
      isDisabled={props.disabled ?? false}
      {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.testId === undefined ? {} : { 'data-testid': props.testId })}
    >
      {icon}
      <span>{children}</span>
      {shortcut === undefined ? null : <kbd className={styles['key']}>{shortcut}</kbd>}
    </AriaButton>
  )
})
