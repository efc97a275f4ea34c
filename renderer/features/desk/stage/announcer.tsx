import { usePrinting } from '../../../stores/printing.ts'
import { useReason } from '../../../stores/reason.ts'
import { useScans } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { announcementOf } from './announcement.ts'
import styles from '../desk-page.module.css'
import { useHelpContext } from './use-help-context.ts'

/** Says each verdict to a screen reader at once; one that reads as the verdict before it is said as well. */
export function Announcer() {
  const context = useHelpContext()
  const stage = useScans((state) => state.stage)
  const { key, text } = announcementOf(stage, context)
  return (
    <>
      <div className={styles['hidden']} role="alert" aria-live="assertive" data-testid="announcer">
        <p key={key} data-scan={key}>
          {text}
        </p>
      </div>
      <p className={styles['hidden']} role="status" data-testid="print-announcer">
        <HowBadgeEnded />
      </p>
    </>
  )
}

/** How it ended with the badge of the guest on the stage; the steps before that would only talk through the verdict. */
function HowBadgeEnded() {
  const { t } = useText()
  const answer = useScans(({ stage }) => (stage.type === 'answered' ? stage.answer : null))
  const reprinted = useReason((state) => state.reprinted)
  const again = reprinted !== null && reprinted.scanId === answer?.id ? reprinted.jobId : null
  const jobId = again ?? answer?.badge?.jobId
  const ended = usePrinting((state) => state.jobs.find(({ id }) => id === jobId)?.state)
  return ended === 'printed' || ended === 'failed' || ended === 'unknown' ? t(`print.${ended}`) : ''
}
