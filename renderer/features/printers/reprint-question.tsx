import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PrintJob } from '../../../shared/model/print-job.ts'
import { reprintBadge, type ReprintReason } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './jobs-table.module.css'

const reasons = ['jam', 'spelling', 'lost', 'other'] as const satisfies readonly ReprintReason[]

type ReprintQuestionProps = {
  readonly job: PrintJob
  /** When it came out, in words. */
  readonly when: string
  readonly onDone: () => void
}

/** Says when and where a badge came out, and asks by one digit why it is printed again. */
export function ReprintQuestion({ job, when, onDone }: ReprintQuestionProps) {
  const { t } = useText()
  const [failed, setFailed] = useState(false)
  const group = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    group.current?.focus()
  }, [])
  const choose = async (reason: ReprintReason | undefined): Promise<void> => {
    if (reason === undefined) return
    const asked = await reprintBadge(job.attendeeId, reason)
    setFailed(asked === null)
    if (asked !== null) onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone()
    else if (/^[1-4]$/.test(event.key)) void choose(reasons[Number(event.key) - 1])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      role="group"
      aria-label={t('desk.reprint.ask', { name: job.guest })}
      data-testid="reprint-question"
      tabIndex={-1}
      ref={group}
      onKeyDown={onKeyDown}
    >
      <span className={styles['ask']}>
        {t('printers.jobs.cameOut', { moment: when, printer: job.printer })}{' '}
        {failed ? t('desk.reprint.failed') : t('desk.reprint.ask', { name: job.guest })}
      </span>
      <span className={styles['actions']}>
        {reasons.map((reason, index) => (
          <Button key={reason} shortcut={String(index + 1)} onPress={() => void choose(reason)}>
            {t(`desk.reprint.${reason}`)}
          </Button>
        ))}
        <Button look="quiet" shortcut="Esc" onPress={onDone}>
          {t('printers.jobs.keep')}
        </Button>
      </span>
    </span>
  )
}
