import type { ImportPreview } from '../../../shared/model/import.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Section } from '../../ui/page.tsx'
import tables from './columns-table.module.css'
import styles from './import-preview-view.module.css'

/** Names in capitals or small letters all through: how they would be written, for a person to say. */
export function NamesSection({ preview: { names } }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  if (names.odd === 0) return null
  return (
    <Section title={t('import.names', { count: names.odd })} help={t('import.names.help')}>
      <div
        className={tables['scroll']}
        tabIndex={0}
        role="region"
        aria-label={t('import.names.table')}
      >
        <table className={tables['table']} data-testid="import-names">
          <thead>
            <tr>
              <th scope="col">{t('import.words.word')}</th>
              <th scope="col">{t('import.names.proposed')}</th>
            </tr>
          </thead>
          <tbody>
            {names.shown.map(({ row, was, proposed }) => (
              <tr key={row}>
                <th scope="row">{was}</th>
                <td>{proposed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={names.rewritten}
          onChange={(box) => void adjustImport({ writtenNames: box.target.checked })}
        />
        {t('import.names.rewrite', { count: names.odd })}
      </label>
    </Section>
  )
}
