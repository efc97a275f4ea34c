import type { ImportPreview } from '../../../shared/model/import.ts'
import { cancelImport, commitImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { ImportCounts } from './import-counts.tsx'
import styles from './import-preview-view.module.css'
import { ProblemList } from './problem-list.tsx'

const delimiters = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const

/** What a file would do, before anything is written. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const { counts } = preview
  const changes = counts.added + counts.changed + counts.withdrawn
  const delimiter = t(`import.delimiter.${delimiters[preview.delimiter]}`)
  const encoding = encodings[preview.encoding]
  return (
    <div className={styles['preview']} data-testid="import-preview">
      <Section
        title={t('import.preview.title', { file: preview.fileName })}
        help={t('import.preview.format', { encoding, delimiter })}
      >
        <ImportCounts counts={counts} />
        {counts.withdrawn > 0 ? <p>{t('import.withdrawnNote')}</p> : null}
        <div className={styles['actions']}>
          <Button
            look="primary"
            testId="import-commit"
            disabled={changes === 0}
            onPress={() => void commitImport()}
          >
            {changes === 0
              ? t('import.commit.nothing')
              : t('import.commit', { count: counts.rows - counts.skipped })}
          </Button>
          <Button onPress={() => void cancelImport()}>{t('import.another')}</Button>
        </div>
      </Section>
      <ProblemList problems={preview.problems} count={preview.problemCount} />
      <Section title={t('import.columns')}>
        <ColumnsTable preview={preview} />
      </Section>
    </div>
  )
}
