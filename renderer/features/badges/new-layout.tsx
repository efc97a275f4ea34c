import { useState } from 'react'
import { layoutOfPreset, presets } from '../../../shared/domain/badge/presets.ts'
import { openDesigner } from '../../stores/designer.ts'
import { importLayout, saveLayout, useLayouts } from '../../stores/layouts.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './new-layout.module.css'

const [first] = presets

/** A new layout on a stock that is sold, or out of a file. */
export function NewLayout() {
  const { t } = useText()
  const standard = useLayouts((state) => state.standard)
  const [presetId, setPresetId] = useState(first?.id ?? '')
  const [name, setName] = useState('')
  const preset = presets.find(({ id }) => id === presetId)
  const create = async (): Promise<void> => {
    if (standard === null || preset === undefined) return
    const given = { id: crypto.randomUUID(), name: name.trim() || nameOf(preset.id) }
    const layout = layoutOfPreset(standard, preset, given)
    if (await saveLayout(layout)) openDesigner(layout)
  }
  const nameOf = (id: string): string => {
    const found = presets.find((one) => one.id === id)
    if (found === undefined) return id
    const { width, height, fold } = found
    const size = t('badges.size', { width, height })
    const folded = fold === 'none' ? '' : ` (${t(`badges.fold.${fold}`)})`
    return `${t(`badges.stock.${stockOf(id)}`)} ${size}${folded}`
  }
  return (
    <div className={styles['form']}>
      <SelectField
        label={t('badges.preset')}
        value={presetId}
        testId="layout-preset"
        options={presets.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        onChange={setPresetId}
      />
      <TextField
        label={t('badges.name')}
        value={name}
        onChange={setName}
        placeholder={nameOf(presetId)}
        maxLength={80}
      />
      <div className={styles['actions']}>
        <Button look="primary" testId="layout-create" onPress={() => void create()}>
          {t('badges.create')}
        </Button>
        <label className={styles['file']}>
          {t('badges.import')}
          <input
            type="file"
            className={styles['input']}
            accept=".json,application/json"
            data-testid="layout-file"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) void importLayout(file)
              event.target.value = ''
            }}
          />
        </label>
        <p className={styles['help']}>{t('badges.import.help')}</p>
      </div>
    </div>
  )
}

const stocks = ['badge', 'a6', 'a4', 'a7', 'insert', 'cr80', 'label', 'fanfold', 'brother'] as const

function stockOf(id: string): (typeof stocks)[number] {
  return stocks.find((stock) => id.startsWith(stock)) ?? 'badge'
}
