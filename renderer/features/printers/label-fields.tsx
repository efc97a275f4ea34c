import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'
import type { AddableDriver, LabelChoices } from './new-printer.ts'

type LabelFieldsProps = {
  readonly driver: AddableDriver
  readonly choices: LabelChoices
  readonly onChange: (choices: LabelChoices) => void
}

/** Asks what one cannot see of a printer from here: its dots, its roll and which way the badge lies. */
export function LabelFields({ driver, choices, onChange }: LabelFieldsProps) {
  const { t } = useText()
  return (
    <>
      {driver === 'zpl' ? (
        <SelectField
          label={t('printers.dpi')}
          help={t('printers.dpiHelp')}
          value={choices.dpi}
          options={dpis.map((dpi) => ({ value: dpi, label: t('printers.dpi.value', { dpi }) }))}
          onChange={(dpi) => onChange({ ...choices, dpi })}
        />
      ) : null}
      {driver === 'brother-ql' ? (
        <>
          <SelectField
            label={t('printers.model')}
            value={choices.model}
            options={[
              { value: 'ql-820nwb', label: t('printers.model.ql-820nwb') },
              { value: 'ql-1110nwb', label: t('printers.model.ql-1110nwb') },
            ]}
            onChange={(model) => onChange({ ...choices, model })}
          />
          <SelectField
            label={t('printers.stock')}
            value={choices.stock}
            options={[
              { value: 'labels', label: t('printers.stock.labels') },
              { value: 'tape', label: t('printers.stock.tape') },
            ]}
            onChange={(stock) => onChange({ ...choices, stock })}
          />
        </>
      ) : null}
      <SelectField
        label={t('printers.rotation')}
        value={choices.rotation}
        options={rotations.map(([value, key]) => ({ value, label: t(key) }))}
        onChange={(rotation) => onChange({ ...choices, rotation })}
      />
    </>
  )
}

const dpis = ['203', '300', '600'] as const

const rotations = [
  ['0', 'printers.rotation.0'],
  ['90', 'printers.rotation.90'],
  ['180', 'printers.rotation.180'],
  ['270', 'printers.rotation.270'],
] as const
