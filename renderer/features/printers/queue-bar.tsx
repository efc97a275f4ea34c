import { pauseQueue, unfinishedJobs, usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './jobs-table.module.css'
import { MoveAll } from './move-all.tsx'

/** How many badges wait, and the switch that lets them all wait or go on. */
export function QueueBar() {
  const { t } = useText()
  const waiting = usePrinting(({ jobs }) => jobs.filter(({ state }) => state === 'queued').length)
  const stuck = usePrinting(
    ({ jobs }) => unfinishedJobs(jobs).filter(({ state }) => state !== 'queued').length,
  )
  const isPaused = usePrinting(({ status }) => status?.isPaused ?? false)
  return (
    <div className={styles['bar']} data-paused={isPaused}>
      <p role="status" data-testid="queue-count">
        {isPaused ? <strong>{t('lamp.printer.paused')} </strong> : null}
        {stuck === 0 ? null : <strong>{t('printers.jobs.stuck', { count: stuck })} </strong>}
        {waiting > 0
          ? t('printers.jobs.waiting', { count: waiting })
          : stuck === 0
            ? t('printers.jobs.noneWaiting')
            : null}
      </p>
      <MoveAll />
      <Button
        look={isPaused ? 'primary' : 'secondary'}
        testId="queue-pause"
        onPress={() => void pauseQueue(!isPaused)}
      >
        {isPaused ? t('printers.jobs.resume') : t('printers.jobs.pause')}
      </Button>
    </div>
  )
}
