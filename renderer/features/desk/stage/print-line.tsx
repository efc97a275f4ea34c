import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import type { PrintState } from '../../../../shared/model/print-job.ts'
import { printStateText } from '../../../words/print-state-text.ts'
import { flawText } from '../../../words/flaw-text.ts'
import { useFormat } from '../../../format.ts'
import { usePrinting } from '../../../stores/printing.ts'
import { useReason, type Reprinted } from '../../../stores/reason.ts'
import { appNow } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { BadgeIcon, PrinterIcon, SignIcon } from '../../../ui/icons.tsx'
import styles from './print-line.module.css'

/** How far along each state is, in fifths. */
const progress: Record<PrintState, number> = {
  queued: 1,
  sending: 2,
  sent: 3,
  printing: 4,
  printed: 5,
  failed: 0,
  unknown: 0,
  canceled: 0,
}

/** The badge of the last scan on its way to the printer. */
export function PrintLine({ answer }: { readonly answer: ScanAnswer | null }) {
  const { t } = useText()
  const reprinted = useReason((state) => state.reprinted)
  const again = reprinted !== null && reprinted.scanId === answer?.id ? reprinted : null
  const jobId = again?.jobId ?? answer?.badge?.jobId ?? null
  const job = usePrinting((state) => state.jobs.find((known) => known.id === jobId))
  if (jobId === null) return <EarlierBadge answer={answer} />
  const state = job?.state ?? 'queued'
  return (
    <div className={styles['block']}>
      {again === null || again.more === 0 ? null : <MoreBadges again={again} />}
      <p
        className={styles['line']}
        data-testid="print-state"
        data-state={state === 'canceled' ? 'none' : state}
      >
        <PrinterIcon size={22} />
        <span>{job === undefined ? t('print.queued') : printStateText(job, t)}</span>
        {progress[state] === 0 ? null : <ProgressDots done={progress[state]} />}
      </p>
      {again?.isOpen === true ? (
        <p className={styles['line']} role="status" data-testid="reprint-open">
          {t('desk.reprint.open')}
        </p>
      ) : null}
      {job?.flaws.map((flaw) => (
        <p key={JSON.stringify(flaw)} className={styles['line']} data-testid="badge-flaw">
          <SignIcon sign="warning" size={22} />
          <span>{flawText(flaw, t)}</span>
        </p>
      ))}
    </div>
  )
}

/** Says for as long as the guest is on the stage that there is more than one badge now: the state below reads as before. */
function MoreBadges({ again }: { readonly again: Reprinted }) {
  const { t } = useText()
  const format = useFormat()
  const { more, at } = again
  return (
    <p className={styles['more']} role="status" data-testid="reprint-more">
      <BadgeIcon size={28} />
      <span>{t('desk.reprint.more', { count: more, time: format.time(at) })}</span>
    </p>
  )
}

function EarlierBadge({ answer }: { readonly answer: ScanAnswer | null }) {
  const { t } = useText()
  const format = useFormat()
  const earlier = answer?.badge?.earlier ?? null
  const lies = answer?.badge?.lies
  if (lies !== undefined) {
    return (
      <p
        className={styles['lies']}
        data-testid="print-state"
        data-state="none"
        data-lies={lies.box}
      >
        <BadgeIcon size={28} />
        <span>{t('print.lies', lies)}</span>
      </p>
    )
  }
  return (
    <p className={styles['line']} data-testid="print-state" data-state="none">
      {answer === null || earlier === null ? null : (
        <>
          <PrinterIcon size={22} />
          <span>{earlierText(earlier)}</span>
        </>
      )}
    </p>
  )

  function earlierText({ at, desk }: { readonly at: string; readonly desk: string }): string {
    const moment = format.moment(at, appNow())
    return desk === ''
      ? t('print.earlier.noDesk', { moment })
      : t('print.earlier', { moment, desk })
  }
}

function ProgressDots({ done }: { readonly done: number }) {
  return (
    <span className={styles['track']} aria-hidden="true">
      <span className={styles['fill']} style={{ transform: `scaleX(${done / 5})` }} />
    </span>
  )
}
