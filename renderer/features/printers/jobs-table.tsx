import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { JobRow } from './job-row.tsx'
import styles from './jobs-table.module.css'
import { orderJobs } from './order-jobs.ts'

/** Height of a row that has no problem and no question, in px. */
const USUAL_ROW = 64

/** The badges of this laptop: what has yet to come out in its order, then the newest; rows in sight only. */
export function JobsTable() {
  const { t } = useText()
  const jobs = usePrinting((state) => state.jobs)
  const ordered = useMemo(() => orderJobs(jobs), [jobs])
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is passed on
  const rows = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => ordered[index]?.id ?? index,
    overscan: 6,
  })
  if (ordered.length === 0) return <p>{t('printers.jobs.empty')}</p>
  return (
    <div
      ref={scroller}
      className={styles['scroll']}
      tabIndex={0}
      role="region"
      aria-label={t('printers.jobs')}
    >
      <div role="table" aria-label={t('printers.jobs')} aria-rowcount={ordered.length + 1}>
        <div role="row" aria-rowindex={1} className={styles['head']}>
          <span role="columnheader">{t('printers.jobs.guest')}</span>
          <span role="columnheader">{t('printers.jobs.state')}</span>
          <span role="columnheader">{t('printers.jobs.printer')}</span>
          <span role="columnheader">{t('printers.jobs.actions')}</span>
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const job = ordered[item.index]
            if (job === undefined) return null
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                data-testid="print-job"
                data-state={job.state}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles['row']}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <JobRow job={job} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
