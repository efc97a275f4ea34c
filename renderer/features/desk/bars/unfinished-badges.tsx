import { useState } from 'react'
import { choicesFor } from '../../../../shared/domain/printing/job-choices.ts'
import type { PrintJob } from '../../../../shared/model/print-job.ts'
import { useFormat } from '../../../format.ts'
import {
  cancelJob,
  jobToLetGo,
  resolveJob,
  retryJob,
  unfinishedJobs,
  usePrinting,
} from '../../../stores/printing.ts'
import { appNow } from '../../../stores/session.ts'
import { useMayCall } from '../../../stores/staff.ts'
import { printStateText } from '../../../words/print-state-text.ts'
import { printedSinceText, retryKey } from '../../../words/printed-since-text.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { JobActions } from '../../../ui/job-actions.tsx'
import styles from './unfinished-badges.module.css'

/** How many stand there with what to do about them, before the rest is named in one line. */
const IN_FULL = 2

/** Badges that have not come out, all by name, until somebody resolves them. */
export function UnfinishedBadges() {
  const { t } = useText()
  const jobs = usePrinting((state) => state.jobs)
  const [all, setAll] = useState(false)
  const unfinished = unfinishedJobs(jobs)
  if (unfinished.length === 0) return null
  const inFull = all ? unfinished : unfinished.slice(0, IN_FULL)
  const others = unfinished.slice(inFull.length)
  return (
    <section
      className={styles['strip']}
      aria-label={t('print.strip')}
      data-testid="unfinished-badges"
    >
      <ul className={styles['list']} tabIndex={0} aria-label={t('print.strip')}>
        {inFull.map((job) => (
          <UnfinishedBadge key={job.id} job={job} />
        ))}
        {others.length === 0 ? null : <NamedBadges jobs={others} />}
      </ul>
      {unfinished.length > IN_FULL ? (
        <Button
          look="quiet"
          expanded={all}
          onPress={() => {
            setAll(!all)
          }}
        >
          {all ? t('print.strip.less') : t('print.strip.more', { count: others.length })}
        </Button>
      ) : null}
    </section>
  )
}

/** The names alone, as many as there are: whoever is on this line has no badge yet. */
function NamedBadges({ jobs }: { readonly jobs: readonly PrintJob[] }) {
  const { t } = useText()
  return (
    <li className={styles['named']}>
      <span>{t('print.strip.also', { count: jobs.length })}</span>
      <ul className={styles['names']}>
        {jobs.map((job) => (
          <li key={job.id} data-testid="unfinished-badge">
            {job.guest === '' ? t('print.erased') : job.guest}
          </li>
        ))}
      </ul>
    </li>
  )
}

function UnfinishedBadge({ job }: { readonly job: PrintJob }) {
  const { t } = useText()
  const [refusedIn, setRefusedIn] = useState<PrintJob['state'] | null>(null)
  const mayCancel = useMayCall('printing.cancel')
  const isNext = usePrinting(({ jobs }) => jobToLetGo(jobs)?.id === job.id)
  const choices = choicesFor(job)
  const guest = job.guest === '' ? t('print.erased') : job.guest
  const act = (asked: Promise<boolean>): void => {
    void asked.then((isDone) => {
      setRefusedIn(isDone ? null : job.state)
    })
  }
  return (
    <li className={styles['badge']} data-testid="unfinished-badge" data-state={job.state}>
      <p className={styles['words']}>
        <strong>{guest}</strong>
        <span>
          {printStateText(job, t)}
          {job.problem === null ? '' : `. ${t(`problem.${job.problem}`)}`}
        </span>
        <PrintedSince job={job} />
        {refusedIn === job.state ? <span role="status">{t('print.refused')}</span> : null}
      </p>
      <JobActions
        choices={{ ...choices, cancel: choices.cancel && mayCancel }}
        cancelKey={isNext ? 'Alt+0' : undefined}
        texts={{
          retry: t(retryKey(job)),
          cameOut: t('print.cameOut'),
          didNot: t('print.didNot'),
          cancel: t(job.printedSince === null ? 'print.cancel' : 'print.letGo'),
        }}
        label={(action) => t('printers.jobs.of', { action, name: guest })}
        onRetry={() => {
          act(retryJob(job.id))
        }}
        onCancel={() => {
          act(cancelJob(job.id))
        }}
        onResolve={(cameOut) => {
          act(resolveJob(job.id, cameOut))
        }}
      />
    </li>
  )
}

/** The guest has a badge by now: this one would be a second, which a person lets go. */
function PrintedSince({ job }: { readonly job: PrintJob }) {
  const { t } = useText()
  const format = useFormat()
  const words = printedSinceText(job, t, (at) => format.moment(at, appNow()))
  return words === null ? null : <span data-testid="printed-since">{words}</span>
}
