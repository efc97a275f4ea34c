import { useEffect } from 'react'
import type { Translate } from '../../../shared/i18n/messages.ts'
import { errorText } from '../../words/error-text.ts'
import {
  clearExporting,
  saveExport,
  showSaved,
  useExporting,
  type ExportState,
} from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { DeletedNotice } from '../../ui/deleted-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { AttendanceSection, DayReportSection } from './attendance-section.tsx'
import { CertificateSection } from './certificate-section.tsx'
import { ChangesSection } from './changes-section.tsx'
import styles from './export-page.module.css'
import { MemorySection } from './memory-section.tsx'

type Saved = NonNullable<ExportState['saved']>

/** Everything that leaves the event as a file, and what memory scanners bring in. */
export function ExportPage() {
  const { t } = useText()
  const working = useExporting((state) => state.working)
  useEffect(() => clearExporting, [])
  return (
    <Page title={t('export.title')} intro={t('export.intro')}>
      <Outcome />
      <AttendanceSection />
      <DayReportSection />
      <CertificateSection />
      <ChangesSection />
      <MemorySection />
      <Section title={t('export.journal')} help={t('export.journalHelp')}>
        <div>
          <Button
            disabled={working}
            testId="export-journal"
            onPress={() => void saveExport({ kind: 'journal' })}
          >
            {t('export.journalSave')}
          </Button>
        </div>
      </Section>
      <p>
        <a className={styles['back']} href="#/events">
          {t('export.back')}
        </a>
      </p>
    </Page>
  )
}

function Outcome() {
  const { t } = useText()
  const { working, failureCode, saved, erased, dataSaved } = useExporting()
  return (
    <div role="status" data-testid="export-outcome" className={styles['outcome']}>
      {working ? <p>{t('export.working')}</p> : null}
      {failureCode === 'saved-gone' ? (
        <Notice family="caution" title={t('export.failed.saved-gone')} />
      ) : null}
      {failureCode === null || failureCode === 'saved-gone' ? null : (
        <Notice family="refused" title={t('export.failed')}>
          <p>{refusalText(failureCode, t)}</p>
        </Notice>
      )}
      {erased === null ? null : (
        <DeletedNotice title={t('privacy.erased')} leftElsewhere={erased} />
      )}
      {dataSaved ? <Notice family="welcome" title={t('privacy.saved')} /> : null}
      {saved === null ? null : (
        <Notice family="welcome" title={savedText(saved, t)}>
          <div>
            <Button testId="export-show" onPress={() => void showSaved()}>
              {t('export.show')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}

function savedText({ fileName: file, rows: count, kind }: Saved, t: Translate): string {
  if (count === 0) return t('export.saved', { file })
  const isOfGuests = kind === 'certificate' || kind === 'certificates'
  return t(isOfGuests ? 'export.savedCertificates' : 'export.savedRows', { file, count })
}

const known = ['nobody-there', 'not-writable', 'disk-full', 'no-scans'] as const

function refusalText(code: string, t: Translate): string {
  const found = known.find((one) => one === code)
  return found === undefined ? errorText(code, t) : t(`export.failed.${found}`)
}
