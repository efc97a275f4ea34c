import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import styles from './lamp.module.css'

/** Grey when not used; the shape differs as well as the colour. */
export type LampState = 'good' | 'busy' | 'warning' | 'bad' | 'off'

type LampProps = {
  readonly label: string
  /** What it says, beside the light. */
  readonly value: string
  readonly state: LampState
  /** The same in fewer words, for the place beside the light. */
  readonly short?: string
  /** How that is drawn, where it is more than a word. */
  readonly face?: ReactNode
  /** What opens: what it means and what to do. */
  readonly children: ReactNode
}

/** A status light that opens what to do. */
export function Lamp({ label, value, state, short = value, face, children }: LampProps) {
  return (
    <DialogTrigger>
      <Button className={styles['lamp'] ?? ''} aria-label={`${label}: ${value}`}>
        <Light state={state} />
        {face ?? <span className={styles['value']}>{short}</span>}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['dialog'] ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Light({ state }: { readonly state: LampState }) {
  return (
    <svg className={styles['light']} data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}

const shapes: Record<LampState, ReactNode> = {
  good: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  busy: (
    <path
      d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3v3l2 1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  warning: <path d="M8 1.5 15 14H1Z" fill="currentColor" />,
  bad: (
    <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" strokeWidth="3.5" strokeLinecap="round" />
  ),
  off: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
}
