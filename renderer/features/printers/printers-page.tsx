import { useEffect, useState } from 'react'
import { followPrinters, type SightedPrinter } from '../../stores/printers.ts'
import { loadPrinting, usePrinting } from '../../stores/printing.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goToPart } from '../../ui/go-to-part.ts'
import { PrinterIcon } from '../../ui/icons.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { AddPrinter } from './add-printer.tsx'
import { FindPrinters } from './find-printers.tsx'
import { JobsTable } from './jobs-table.tsx'
import { PrinterList } from './printer-list.tsx'
import { QueueBar } from './queue-bar.tsx'
import { StandbyNotice } from './printers-notices.tsx'

/** The part with the fields for one more printer. */
const ADD = 'add-printer'

/** Where the badges of this laptop come out, and what became of them. */
export function PrintersPage() {
  const { t } = useText()
  const printers = usePrinting((state) => state.printers)
  const mayAdd = useMayCall('printing.addPrinter')
  const [found, setFound] = useState<SightedPrinter | null>(null)
  useEffect(() => {
    void loadPrinting()
    return followPrinters()
  }, [])
  return (
    <Page title={t('printers.title')} intro={t('printers.intro')}>
      <StandbyNotice />
      {printers.length === 0 ? (
        <EmptyState
          icon={<PrinterIcon size={64} />}
          title={t('printers.empty.title')}
          help={t('printers.empty.help')}
        >
          {mayAdd ? (
            <Button
              look="primary"
              testId="to-add-printer"
              onPress={() => {
                goToPart(ADD)
              }}
            >
              {t('printers.add')}
            </Button>
          ) : (
            <p>{t('printers.supervisor')}</p>
          )}
        </EmptyState>
      ) : (
        <PrinterList printers={printers} />
      )}
      <Section title={t('printers.jobs')}>
        <QueueBar />
        <JobsTable />
      </Section>
      {mayAdd ? (
        <Section title={t('printers.add')} id={ADD}>
          <FindPrinters onFound={setFound} />
          <AddPrinter key={found?.address ?? ''} found={found} />
        </Section>
      ) : null}
    </Page>
  )
}
