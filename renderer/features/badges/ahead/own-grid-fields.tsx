import { useText } from '../../../text.ts'
import { NumberField } from '../designer/properties/number-field.tsx'
import styles from './ahead.module.css'
import type { OwnGrid } from './papers.ts'

type OwnGridFieldsProps = {
  readonly grid: OwnGrid
  readonly onChange: (grid: OwnGrid) => void
}

/** How an A4 sheet is divided by hand. */
export function OwnGridFields({ grid, onChange }: OwnGridFieldsProps) {
  const { t } = useText()
  const fields = [
    { name: 'columns', label: t('ahead.columns'), min: 1, max: 10, step: 1 },
    { name: 'rows', label: t('ahead.rows'), min: 1, max: 20, step: 1 },
    { name: 'width', label: t('ahead.cellWidth'), min: 10, max: 210, step: 0.5 },
    { name: 'height', label: t('ahead.cellHeight'), min: 10, max: 297, step: 0.5 },
    { name: 'gap', label: t('ahead.gap'), min: 0, max: 50, step: 0.5 },
  ] as const
  return (
    <div className={styles['grid']}>
      {fields.map(({ name, ...field }) => (
        <NumberField
          key={name}
          {...field}
          value={grid[name]}
          onChange={(value) => {
            onChange({ ...grid, [name]: field.step === 1 ? Math.round(value) : value })
          }}
        />
      ))}
    </div>
  )
}
