import { useText } from '../../text.ts'
import { Field, TextField } from '../../ui/field.tsx'

type TimeFieldsProps = {
  /** Such as `2026-06-17T08:30`, as the clock at the venue shows it. */
  readonly value: string
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
}

/** Day and time as they stand on a sheet of paper. */
export function TimeFields({ value, problem, onChange }: TimeFieldsProps) {
  const { t } = useText()
  const [day = '', time = ''] = value.split('T')
  return (
    <>
      <TextField
        label={t('ticks.day')}
        type="date"
        value={day}
        onChange={(changed) => {
          onChange(`${changed}T${time}`)
        }}
      />
      <Field label={t('ticks.time')} problem={problem}>
        {(ids) => (
          <input
            {...ids}
            type="time"
            data-testid="ticks-time"
            value={time}
            onChange={(event) => {
              onChange(`${day}T${event.target.value}`)
            }}
          />
        )}
      </Field>
    </>
  )
}
