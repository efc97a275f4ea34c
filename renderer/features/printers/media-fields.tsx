import { useEffect, useState } from 'react'
import { pageSize } from '../../../shared/domain/badge/place-badge.ts'
import { loadLayouts, useLayouts } from '../../stores/layouts.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './add-printer.module.css'
import { withSheets } from './new-printer.ts'

type Media = { readonly width: number; readonly height: number }

type MediaFieldsProps = {
  /** Usual sizes. */
  readonly presets: readonly Media[]
  /** Whether the printer takes sheets of any size, so that those of this event's own badges are offered too. */
  readonly takesSheets: boolean
  /** Size of one badge in millimetres. */
  readonly media: Media
  readonly problem?: string | undefined
  readonly onChange: (media: Media) => void
}

/** Chooses the size of the badge from usual ones, or in millimetres. */
export function MediaFields({ presets, takesSheets, media, problem, onChange }: MediaFieldsProps) {
  const { t } = useText()
  const sheets = useOwnSheets(takesSheets)
  const usual = withSheets(presets, sheets)
  const current = `${media.width}x${media.height}`
  const [isTyped, setTyped] = useState(false)
  const custom = isTyped || !usual.some((one) => sizeName(one) === current)
  return (
    <>
      <SelectField
        label={t('printers.media')}
        problem={problem}
        value={custom ? 'custom' : current}
        options={[
          ...usual.map(({ width, height }) => ({
            value: sizeName({ width, height }),
            label: sheets.some((one) => sizeName(one) === sizeName({ width, height }))
              ? t('printers.media.own', { width, height })
              : t('printers.size', { width, height }),
          })),
          { value: 'custom', label: t('printers.media.custom') },
        ]}
        onChange={(value) => {
          const preset = usual.find((one) => sizeName(one) === value)
          setTyped(preset === undefined)
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

/** The sheets of this event's own badges, as soon as main has told them. */
function useOwnSheets(takesSheets: boolean): readonly Media[] {
  const layouts = useLayouts((state) => state.layouts)
  const isAsked = useSession(({ openEvent }) => takesSheets && openEvent !== null)
  useEffect(() => {
    if (isAsked) void loadLayouts()
  }, [isAsked])
  return isAsked ? layouts.map((layout) => pageSize(layout)) : []
}

function sizeName({ width, height }: Media): string {
  return `${width}x${height}`
}
