import { saveExport, useExporting } from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './export-page.module.css'

/** What desks changed, as a list by which the organiser brings his own system up to date. */
export function ChangesSection() {
  const { t } = useText()
  const working = useExporting((state) => state.working)
  return (
    <Section title={t('export.changes')} help={t('export.changesHelp')}>
      <div className={styles['actions']}>
        <Button
          look="primary"
          disabled={working}
          testId="export-changes-xlsx"
          onPress={() => void saveExport({ kind: 'changes-xlsx' })}
        >
          {t('export.asXlsx')}
        </Button>
        <Button
          disabled={working}
          testId="export-changes-csv"
          onPress={() => void saveExport({ kind: 'changes-csv' })}
        >
          {t('export.asCsv')}
        </Button>
      </div>
    </Section>
  )
}
