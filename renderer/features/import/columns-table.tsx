import type { ImportPreview } from '../../../shared/model/import.ts'
import { useText } from '../../text.ts'
import styles from './columns-table.module.css'

/** How each column of the file is read, with its first values. */
export function ColumnsTable({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('import.columns')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('import.columns.header')}</th>
            <th scope="col">{t('import.columns.meaning')}</th>
            <th scope="col">{t('import.columns.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ header, meaning }, index) => (
            // Columns have no identity but their place; a header may stand twice.
            <tr key={index} data-ignored={meaning === 'ignored'} data-testid="import-column">
              <th scope="row">{header === '' ? '–' : header}</th>
              <td>{t(`import.meaning.${meaning}`)}</td>
              <td className={styles['sample']}>{sampleOf(preview, index)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sampleOf({ sample }: ImportPreview, column: number): string {
  const values = sample.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '')
  return [...new Set(values)].slice(0, 3).join(', ')
}
