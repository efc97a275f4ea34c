import { moveAllJobs, usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import styles from './jobs-table.module.css'

/** Sends all badges that wait to one printer, where there is another to go to. */
export function MoveAll() {
  const { t } = useText()
  const printers = usePrinting((state) => state.printers)
  const jobs = usePrinting((state) => state.jobs)
  const inUse = usePrinting((state) => state.status?.printerId ?? null)
  const waiting = jobs.filter(({ state }) => state === 'queued')
  const others = printers.filter(({ id }) =>
    waiting.some(({ printerId }) => (printerId ?? inUse) !== id),
  )
  if (others.length === 0) return null
  return (
    <select
      className={styles['move']}
      aria-label={t('printers.jobs.moveAllOf')}
      data-testid="move-all"
      value=""
      onChange={(event) => void moveAllJobs(event.target.value)}
    >
      <option value="">{t('printers.jobs.moveAll')}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
