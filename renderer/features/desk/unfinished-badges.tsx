import { useState } from 'react'
import type { PrintJob } from '../../../shared/model/print-job.ts'
import {
  cancelJob,
  resolveJob,
  retryJob,
  unfinishedJobs,
  usePrinting,
} from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { JobActions } from '../../ui/job-actions.tsx'
import styles from './unfinished-badges.module.css'

/** How many stand there before the rest is folded away. */
const SHOWN = 1

/** Badges that have not come out, by name, until somebody resolves them. */
export function UnfinishedBadges() {
  const { t } = useText()
  const jobs = usePrinting((state) => state.jobs)
  const [all, setAll] = useState(false)
  const unfinished = unfinishedJobs(jobs)
  if (unfinished.length === 0) return null
  const shown = all ? unfinished : unfinished.slice(0, SHOWN)
  const hidden = unfinished.length - SHOWN
  return (
    <section
      className={styles['strip']}
      aria-label={t('print.strip')}
      data-testid="unfinished-badges"
    >
      <ul className={styles['list']}>
        {shown.map((job) => (
          <UnfinishedBadge key={job.id} job={job} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          look="quiet"
          onPress={() => {
            setAll(!all)
          }}
        >
          {all ? t('print.strip.less') : t('print.strip.more', { count: hidden })}
        </Button>
      ) : null}
    </section>
  )
}

function UnfinishedBadge({ job }: { readonly job: PrintJob }) {
  const { t } = useText()
  return (
    <li className={styles['badge']} data-testid="unfinished-badge">
      <p className={styles['words']}>
        <strong>{job.guest === '' ? t('print.erased') : job.guest}</strong>
        <span>
          {t(`print.${job.state}`)}
          {job.problem === null ? '' : `. ${t(`problem.${job.problem}`)}`}
        </span>
      </p>
      <JobActions
        state={job.state}
        texts={{
          retry: t('print.retry'),
          cameOut: t('print.cameOut'),
          didNot: t('print.didNot'),
          cancel: t('print.cancel'),
        }}
        onRetry={() => void retryJob(job.id)}
        onCancel={() => void cancelJob(job.id)}
        onResolve={(cameOut) => void resolveJob(job.id, cameOut)}
      />
    </li>
  )
}
