import type { ReactNode } from 'react'
import { signOfFamily, type Family, type Sign } from './family.ts'
import { SignIcon } from './icons.tsx'
import styles from './rows.module.css'

type RowProps = {
  readonly family: Family
  readonly sign?: Sign
  readonly state: string
  readonly testId: string
  /** What can be done with it, beside its words. */
  readonly act?: ReactNode
  /** What takes the width of the row, below its words. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** Things of one kind under each other, each a `Row`. */
export function Rows({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <ul className={styles['rows']} aria-label={label}>
      {children}
    </ul>
  )
}

/** One thing with the sign of its state, its words, and what can be done with it. */
export function Row({ family, sign, state, testId, act, below, children }: RowProps) {
  return (
    <li className={styles['row']} data-testid={testId} data-state={state}>
      <span className={styles['sign']} data-family={family}>
        <SignIcon sign={sign ?? signOfFamily(family)} size={26} />
      </span>
      <div className={styles['words']}>{children}</div>
      {act}
      {below === undefined ? null : <div className={styles['below']}>{below}</div>}
    </li>
  )
}

type ToldProps = { readonly values: readonly { label: string; value: string; testId: string }[] }

/** Values in large figures that somebody types over elsewhere. */
export function Told({ values }: ToldProps) {
  return (
    <dl className={styles['told']}>
      {values.map(({ label, value, testId }) => (
        <div key={testId}>
          <dt>{label}</dt>
          <dd data-testid={testId}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
