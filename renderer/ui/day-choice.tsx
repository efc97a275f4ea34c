import { useState } from 'react'
import { useFormat } from '../format.ts'
import styles from './day-choice.module.css'

type DayChoiceProps = {
  readonly label: string
  /** The days to choose from, such as `2026-06-17`. */
  readonly days: readonly string[]
  /** Null for each of them. */
  readonly value: readonly string[] | null
  readonly testId?: string
  /** Null once all are chosen, or none is: that is each of them. Until it is done the boxes show what was chosen. */
  readonly onChange: (days: string[] | null) => Promise<void>
}

/** Some days of an event, each a box to tick. */
export function DayChoice(props: DayChoiceProps) {
  const { label, days, value, testId, onChange } = props
  const [wished, setWished] = useState<{ readonly days: string[] | null } | null>(null)
  const shown = wished === null ? value : wished.days
  const format = useFormat()
  const isChosen = (day: string): boolean => shown === null || shown.includes(day)
  const choose = (day: string, chosen: boolean): void => {
    const next = days.filter((one) => (one === day ? chosen : isChosen(one)))
    const wish = { days: next.length === 0 || next.length === days.length ? null : next }
    setWished(wish)
    void onChange(wish.days).finally(() => {
      setWished((latest) => (latest === wish ? null : latest))
    })
  }
  return (
    <fieldset className={styles['days']} aria-label={label} data-testid={testId}>
      {days.map((day) => (
        <label key={day} className={styles['day']}>
          <input
            type="checkbox"
            checked={isChosen(day)}
            onChange={({ target }) => {
              choose(day, target.checked)
            }}
          />
          {format.day(day)}
        </label>
      ))}
    </fieldset>
  )
}
