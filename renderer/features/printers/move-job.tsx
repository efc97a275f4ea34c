import type { PrintJob } from '../../../shared/model/print-job.ts'
import { moveJob, usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import styles from './jobs-table.module.css'

type MoveJobProps = {
  readonly job: PrintJob
  readonly guest: string
  /** It may have come out where it is. */
  readonly onLate: () => void
}

/** Sends a badge that has not come out to another printer. */
export function MoveJob({ job, guest, onLate }: MoveJobProps) {
  const { t } = useText()
  const printers = usePrinting((state) => state.printers)
  const inUse = usePrinting((state) => state.status?.printerId ?? null)
  const others = printers.filter(({ id }) => id !== (job.printerId ?? inUse))
  if (others.length === 0) return null
  return (
    <select
      className={styles['move']}
      aria-label={t('printers.jobs.moveOf', { name: guest })}
      value=""
      onChange={(event) => {
        void moveJob(job.id, event.target.value).then((moved) => {
          if (!moved) onLate()
        })
      }}
    >
      <option value="">{t('printers.jobs.move')}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
