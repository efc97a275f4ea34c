import { ALL_SHEETS, type ImportPreview } from '../../../shared/model/import.ts'
import { useFormat } from '../../format.ts'
import { adjustImport, chooseSheet } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'
import { FoldedSection } from '../../ui/part.tsx'
import { ColumnsTable } from './columns-table.tsx'
import styles from './import-preview-view.module.css'

/** Where in the file the guests stand, and what its columns hold; each choice reads the file anew. */
export function ColumnsSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const format = useFormat()
  const { columns, counts, headerRow, sheets } = preview
  // In the first row of the only sheet there is nothing to find.
  const isFound = headerRow !== 1 || sheets.length > 1
  return (
    <FoldedSection
      title={t('import.columns')}
      help={t('import.columns.help')}
      count={format.number(columns.length)}
      opens={isFound || counts.rows === 0}
      testId="part-columns"
    >
      <div className={styles['places']}>
        {preview.sheets.length > 1 ? <SheetField preview={preview} /> : null}
        <HeaderRowField preview={preview} />
      </div>
      <ColumnsTable preview={preview} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={preview.choices.mergeRows}
          onChange={(box) => void adjustImport({ mergeRows: box.target.checked })}
        />
        {t('import.preview.mergeRows')}
      </label>
    </FoldedSection>
  )
}

function SheetField({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const visible = preview.sheets.filter(({ hidden }) => !hidden).length
  return (
    <SelectField
      label={t('import.sheet')}
      testId="import-sheet"
      value={preview.sheet ?? ''}
      options={[
        ...preview.sheets.map(({ name, hidden }) => ({
          value: name,
          label: hidden ? t('import.sheet.hidden', { name }) : name,
        })),
        ...(visible > 1 ? [{ value: ALL_SHEETS, label: t('import.sheet.all') }] : []),
      ]}
      onChange={(sheet) => void chooseSheet(sheet)}
    />
  )
}

function HeaderRowField({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const rows = preview.head.map(({ row, cells }) => ({
    value: String(row),
    label: t('import.headerRow.row', { row, cells: shorten(cells) }),
  }))
  return (
    <SelectField
      label={t('import.headerRow')}
      testId="import-header-row"
      value={String(preview.headerRow)}
      options={[...rows, { value: '0', label: t('import.headerRow.none') }]}
      onChange={(row) => void adjustImport({ headerRow: Number(row), columns: null })}
    />
  )
}

function shorten(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell !== '').join(', ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
