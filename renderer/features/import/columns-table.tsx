import {
  columnMeaningSchema,
  type ColumnMeaning,
  type ImportPreview,
} from '../../../shared/model/import.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import styles from './columns-table.module.css'

/** Meanings that any number of columns may have. */
const shared: readonly ColumnMeaning[] = ['extra', 'ignored', 'enrolments', 'enrolled']

/** How each column of the file is read, with its first values, to be changed by the person. */
export function ColumnsTable({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('import.columns')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('import.columns.header')}</th>
            <th scope="col">{t('import.columns.meaning')}</th>
            <th scope="col">{t('import.columns.sensitive')}</th>
            <th scope="col">{t('import.columns.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ meaning }, index) => (
            // Columns have no identity but their place; a header may stand twice.
            <tr key={index} data-ignored={meaning === 'ignored'} data-testid="import-column">
              <Column preview={preview} index={index} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Column({ preview, index }: { readonly preview: ImportPreview; readonly index: number }) {
  const { t } = useText()
  const { header = '', meaning = 'ignored', sensitive = false } = preview.columns[index] ?? {}
  const name = header === '' ? t('import.mend.column', { number: index + 1 }) : header
  return (
    <>
      <th scope="row">{header === '' ? '–' : header}</th>
      <td>
        <select
          className={styles['select']}
          aria-label={t('import.columns.meaningOf', { header: name })}
          value={meaning}
          onChange={(event) => {
            const chosen = columnMeaningSchema.safeParse(event.target.value)
            if (chosen.success) void adjustImport(columnsWith(preview, index, chosen.data))
          }}
        >
          {columnMeaningSchema.options.map((one) => (
            <option key={one} value={one}>
              {t(`import.meaning.${one}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {meaning === 'extra' ? (
          <label className={styles['box']}>
            <input
              type="checkbox"
              aria-label={t('import.columns.sensitiveOf', { header: name })}
              checked={sensitive}
              onChange={(box) =>
                void adjustImport(markedColumn(preview, index, box.target.checked))
              }
            />
          </label>
        ) : null}
      </td>
      <td className={styles['sample']}>{sampleOf(preview, index)}</td>
    </>
  )
}

/** The columns with one read otherwise; a meaning that only one column can have is taken from the other. */
function columnsWith({ columns }: ImportPreview, index: number, meaning: ColumnMeaning) {
  return {
    columns: columns.map((column, place) => {
      const { sensitive } = column
      if (place === index) return { meaning, sensitive }
      const taken = column.meaning === meaning && !shared.includes(meaning)
      return { meaning: taken ? ('ignored' as const) : column.meaning, sensitive }
    }),
  }
}

function markedColumn({ columns }: ImportPreview, index: number, sensitive: boolean) {
  return {
    columns: columns.map((column, place) => ({
      meaning: column.meaning,
      sensitive: place === index ? sensitive : column.sensitive,
    })),
  }
}

function sampleOf({ sample }: ImportPreview, column: number): string {
  const values = sample.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '')
  return [...new Set(values)].slice(0, 3).join(', ')
}
