import { useText } from '../../../../text.ts'
import styles from '../parts/panel.module.css'

type ColourFieldProps = { readonly colour: string; readonly onChange: (colour: string) => void }

/** A colour as `#rrggbb`. */
export function ColourField({ colour, onChange }: ColourFieldProps) {
  const { t } = useText()
  return (
    <label className={styles['field']}>
      {t('designer.colour')}
      <input
        type="color"
        className={styles['control']}
        value={colour}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </label>
  )
}
