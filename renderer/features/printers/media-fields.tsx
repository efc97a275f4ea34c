import { useState } from 'react'
import { useText } from '../../text.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './add-printer.module.css'

type Media = { readonly width: number; readonly height: number }

type MediaFieldsProps = {
  /** Usual sizes. */
  readonly presets: readonly Media[]
  /** Size of one badge in millimetres. */
  readonly media: Media
  readonly problem?: string | undefined
  readonly onChange: (media: Media) => void
}

/** Chooses the size of the badge from usual ones, or in millimetres. */
export function MediaFields({ presets, media, problem, onChange }: MediaFieldsProps) {
  const { t } = useText()
  const current = `${media.width}x${media.height}`
  const [custom, setCustom] = useState(!presets.some((one) => sizeName(one) === current))
  return (
    <>
      <SelectField
        label={t('printers.media')}
        problem={problem}
        value={custom ? 'custom' : current}
        options={[
          ...presets.map(({ width, height }) => ({
            value: sizeName({ width, height }),
            label: t('printers.size', { width, height }),
          })),
          { value: 'custom', label: t('printers.media.custom') },
        ]}
        onChange={(value) => {
          const preset = presets.find((one) => sizeName(one) === value)
          setCustom(preset === undefined)
          if (preset !== undefined) onChange(preset)
        }}
      />
      {custom ? (
        <div className={styles['pair']}>
          <TextField
            label={t('printers.width')}
            type="number"
            value={String(media.width)}
            onChange={(width) => onChange({ ...media, width: Number(width) })}
          />
          <TextField
            label={t('printers.height')}
            type="number"
            value={String(media.height)}
            onChange={(height) => onChange({ ...media, height: Number(height) })}
          />
        </div>
      ) : null}
    </>
  )
}

function sizeName({ width, height }: Media): string {
  return `${width}x${height}`
}
