import { useState } from 'react'
import { choicesFor } from '../../../shared/domain/printing/job-choices.ts'
import type { PrintJob } from '../../../shared/model/print-job.ts'
import { printedSinceText, retryKey } from '../../words/printed-since-text.ts'
import { flawText } from '../../words/flaw-text.ts'
import { useFormat } from '../../format.ts'
import { cancelJob, resolveJob, retryJob, usePrinting } from '../../stores/printing.ts'
import { appNow } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { JobAge } from './job-age.tsx'
import { printStateText } from '../../words/print-state-text.ts'
import styles from './jobs-table.module.css'
import { MoveJob } from './move-job.tsx'
import { ReprintQuestion } from './reprint-question.tsx'

/** One badge on its way, or come out: how it is, where, since when, and what a person can do. */
export function JobRow({ job }: { readonly job: PrintJob }) {
  const { t } = useText()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const [isLate, setLate] = useState(false)
  const guest = job.guest === '' ? t('print.erased') : job.guest
  const when = format.moment(job.changedAt === '' ? job.createdAt : job.changedAt, appNow())
  const inUse = usePrinting((state) => state.status?.name ?? '')
  const printer = job.state === 'queued' && job.printer === '' ? inUse : job.printer
  const since = printedSinceText(job, t, (at) => format.moment(at, appNow()))
  const isOut = job.state === 'printed' || job.state === 'sent'
  return (
    <>
      <span role="rowheader" className={styles['guest']}>
        {guest}
        <JobAge since={job.createdAt} />
      </span>
      <span role="cell">
        {printStateText(job, t)}
        {isOut ? <span className={styles['quiet']}>{when}</span> : null}
        {job.problem === null ? null : (
          <span className={styles['problem']}>{t(`problem.${job.problem}`)}</span>
        )}
        {since === null ? null : <span className={styles['problem']}>{since}</span>}
        {job.flaws.map((flaw) => (
          <span key={JSON.stringify(flaw)} className={styles['problem']}>
            {flawText(flaw, t)}
          </span>
        ))}
        {isLate ? <span className={styles['problem']}>{t('printers.jobs.tooLate')}</span> : null}
      </span>
      <span role="cell">{printer}</span>
      <span role="cell" className={styles['actions']}>
        <Actions
          job={job}
          guest={guest}
          onLate={() => {
            setLate(true)
          }}
          onReprint={() => {
            setAsking(true)
          }}
        />
      </span>
      {isAsking ? (
        <span role="cell" className={styles['question']}>
          <ReprintQuestion
            job={job}
            when={when}
            onDone={() => {
              setAsking(false)
            }}
          />
        </span>
      ) : null}
    </>
  )
}

type ActionsProps = {
  readonly job: PrintJob
  readonly guest: string
  readonly onLate: () => void
  readonly onReprint: () => void
}

function Actions({ job, guest, onLate, onReprint }: ActionsProps) {
  const { t } = useText()
  const choices = choicesFor(job)
  const act = (asked: Promise<boolean>) =>
    void asked.then((isDone) => {
      if (!isDone) onLate()
    })
  const said = (text: string) => t('printers.jobs.of', { action: text, name: guest })
  return (
    <>
      {choices.answer ? (
        <>
          <Button label={said(t('print.cameOut'))} onPress={() => act(resolveJob(job.id, true))}>
            {t('print.cameOut')}
          </Button>
          <Button label={said(t('print.didNot'))} onPress={() => act(resolveJob(job.id, false))}>
            {t('print.didNot')}
          </Button>
        </>
      ) : null}
      {choices.retry ? (
        <Button label={said(t(retryKey(job)))} onPress={() => act(retryJob(job.id))}>
          {t(retryKey(job))}
        </Button>
      ) : null}
      {choices.move ? <MoveJob job={job} guest={guest} onLate={onLate} /> : null}
      {choices.cancel ? (
        <Button look="quiet" label={said(t('print.cancel'))} onPress={() => act(cancelJob(job.id))}>
          {t('print.cancel')}
        </Button>
      ) : null}
      {choices.reprint ? (
        <Button look="quiet" label={said(t('desk.reprint'))} onPress={onReprint}>
          {t('desk.reprint')}
        </Button>
      ) : null}
    </>
  )
}
