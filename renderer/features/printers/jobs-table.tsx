import type { PrintJob } from '../../../shared/model/print-job.ts'
import { useFormat } from '../../format.ts'
import { cancelJob, needsPerson, resolveJob, retryJob, usePrinting } from '../../stores/printing.ts'
import { appNow } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { JobActions } from '../../ui/job-actions.tsx'
import styles from './jobs-table.module.css'

/** The newest jobs that fit a page; the rest is in the journal. */
const SHOWN = 100

/** The badges of this laptop with their state, newest first. */
export function JobsTable() {
  const { t } = useText()
  const jobs = usePrinting((state) => state.jobs)
  if (jobs.length === 0) return <p>{t('printers.jobs.empty')}</p>
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('printers.jobs')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('printers.jobs.guest')}</th>
            <th scope="col">{t('printers.jobs.at')}</th>
            <th scope="col">{t('printers.jobs.state')}</th>
            <th scope="col">{t('printers.jobs.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.slice(0, SHOWN).map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function JobRow({ job }: { readonly job: PrintJob }) {
  const { t } = useText()
  const format = useFormat()
  return (
    <tr data-testid="print-job" data-state={job.state}>
      <th scope="row">{job.guest === '' ? t('print.erased') : job.guest}</th>
      <td className={styles['at']}>{format.moment(job.createdAt, appNow())}</td>
      <td>
        {t(`print.${job.state}`)}
        {job.problem === null ? null : (
          <span className={styles['problem']}>{t(`problem.${job.problem}`)}</span>
        )}
        {job.printer === '' ? null : <span className={styles['printer']}>{job.printer}</span>}
      </td>
      <td>
        {needsPerson(job) ? (
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
        ) : null}
      </td>
    </tr>
  )
}
