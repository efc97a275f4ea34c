import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { useLayouts } from '../../../../stores/layouts.ts'
import { useText } from '../../../../text.ts'
import { ColourField } from './colour-field.tsx'
import { Icon } from '../parts/icon.tsx'
import { NumberField } from './number-field.tsx'
import styles from '../parts/panel.module.css'
import { placeholders } from '../parts/placeholders.ts'
import type { Change } from './change.ts'
import { Check, Select } from './select.tsx'
import { ToolButton } from '../parts/tool-button.tsx'

type TextElement = Extract<BadgeElement, { type: 'text' }>
type TextPropertiesProps = { readonly element: TextElement; readonly change: Change }

/** The words of a text and how they are set. */
export function TextProperties({ element, change }: TextPropertiesProps) {
  const { t } = useText()
  const { size, minimumSize, lines, weight, align, vertical, colour } = element
  return (
    <>
      <WordsField element={element} change={change} />
      <div className={styles['pair']}>
        <NumberField
          label={t('designer.size')}
          value={size}
          min={4}
          max={200}
          step={0.5}
          testId="designer-size"
          onChange={(value) => {
            change({ size: value, minimumSize: Math.min(minimumSize, value) }, 'size')
          }}
        />
        <NumberField
          label={t('designer.minimumSize')}
          value={minimumSize}
          min={4}
          max={size}
          step={0.5}
          onChange={(value) => {
            change({ minimumSize: value }, 'minimum')
          }}
        />
        <NumberField
          label={t('designer.lines')}
          value={lines}
          min={1}
          max={6}
          step={1}
          onChange={(value) => {
            change({ lines: Math.round(value) }, 'lines')
          }}
        />
        <Select
          label={t('designer.weight')}
          value={weight}
          options={(['regular', 'semibold', 'bold'] as const).map((value) => ({
            value,
            label: t(`designer.weight.${value}`),
          }))}
          onChange={(value) => {
            change({ weight: value })
          }}
        />
      </div>
      <div className={styles['tools']}>
        {(['left', 'center', 'right'] as const).map((value) => (
          <ToolButton
            key={value}
            label={t(`designer.text.${value}`)}
            pressed={align === value}
            onPress={() => {
              change({ align: value })
            }}
          >
            <Icon name={value} />
          </ToolButton>
        ))}
        {(['top', 'middle', 'bottom'] as const).map((value) => (
          <ToolButton
            key={value}
            label={t(`designer.text.${value}`)}
            pressed={vertical === value}
            onPress={() => {
              change({ vertical: value })
            }}
          >
            <Icon name={value} />
          </ToolButton>
        ))}
      </div>
      <Check
        label={t('designer.onBand')}
        checked={colour === 'on-band'}
        onChange={(isOnBand) => {
          change({ colour: isOnBand ? 'on-band' : '#111827' })
        }}
      />
      {colour === 'on-band' ? null : (
        <ColourField
          colour={colour}
          onChange={(value) => {
            change({ colour: value }, 'colour')
          }}
        />
      )}
    </>
  )
}

function WordsField({ element, change }: TextPropertiesProps) {
  const { t } = useText()
  const extraFields = useLayouts((state) => state.extraFields)
  const insert = (placeholder: string): void => {
    if (placeholder === '') return
    const text = `${element.text.trimEnd()} {${placeholder}}`.trim().slice(0, 500)
    change({ text })
  }
  return (
    <>
      <label className={styles['field']}>
        {t('designer.words')}
        <textarea
          className={styles['control']}
          value={element.text}
          maxLength={500}
          data-first-property
          data-testid="designer-text"
          onChange={(event) => {
            change({ text: event.target.value }, 'text')
          }}
        />
      </label>
      <Select
        label={t('designer.insertField')}
        value=""
        testId="designer-placeholder"
        options={[
          { value: '', label: t('designer.insertField.choose') },
          ...placeholders.map((value) => ({ value, label: t(`designer.field.${value}`) })),
          ...extraFields.map((label) => ({ value: label, label })),
        ]}
        onChange={insert}
      />
    </>
  )
}
