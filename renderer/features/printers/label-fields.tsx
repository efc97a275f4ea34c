import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import { driverText } from '../../words/driver-text.ts'
import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'
import type { LabelChoices } from './new-printer.ts'

type LabelFieldsProps = {
  readonly kind: DriverKind
  readonly choices: LabelChoices
  readonly onChange: (choices: LabelChoices) => void
}

/** Asks what one cannot see of a printer from here: its dots, its roll and which way the badge lies. */
export function LabelFields({ kind, choices, onChange }: LabelFieldsProps) {
  const { t } = useText()
  return (
    <>
      {kind.dpis.length > 0 ? (
        <SelectField
          label={t('printers.dpi')}
          help={t('printers.dpiHelp')}
          value={choices.dpi}
          options={kind.dpis.map((dpi) => ({
            value: String(dpi),
            label: t('printers.dpi.value', { dpi }),
          }))}
          onChange={(dpi) => onChange({ ...choices, dpi })}
        />
      ) : null}
      {kind.models.length > 0 ? (
        <SelectField
          label={t('printers.model')}
          value={choices.model}
          options={kind.models.map(({ model, name }) => ({
            value: model,
            label: driverText(name, t),
          }))}
          onChange={(model) => onChange({ ...choices, model })}
        />
      ) : null}
      {kind.tape ? (
        <SelectField
          label={t('printers.stock')}
          value={choices.stock}
          options={[
            { value: 'labels', label: t('printers.stock.labels') },
            { value: 'tape', label: t('printers.stock.tape') },
          ]}
          onChange={(stock) => onChange({ ...choices, stock })}
        />
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

const rotations = [
  ['0', 'printers.rotation.0'],
  ['90', 'printers.rotation.90'],
  ['180', 'printers.rotation.180'],
  ['270', 'printers.rotation.270'],
] as const
