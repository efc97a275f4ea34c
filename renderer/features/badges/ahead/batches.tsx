import type { AheadBatch } from '../../../../shared/model/ahead.ts'
import { cancelAhead, resumeAhead, useAhead } from '../../../stores/ahead.ts'
import { appNow } from '../../../stores/session.ts'
import { useFormat } from '../../../format.ts'
import { useText } from '../../../text.ts'
import { withTimeLeft } from '../../../words/time-left.ts'
import { Button } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'
import styles from './ahead.module.css'

const none: readonly never[] = []

/** The batches of this laptop: how far each is and where it lies. */
export function Batches() {
  const { t } = useText()
  const batches = useAhead((state) => state.overview?.batches ?? none)
  if (batches.length === 0) return null
  return (
    <div>
      <h3 className={styles['heading']}>{t('ahead.batches')}</h3>
      <ul className={styles['batches']}>
        {batches.map((batch) => (
          <Batch key={batch.id} batch={batch} />
        ))}
      </ul>
    </div>
  )
}

function Batch({ batch }: { readonly batch: AheadBatch }) {
  const { t } = useText()
  const format = useFormat()
  const pace = useAhead((one) => one.pace)
  const { id, state, done, total, path, problem, createdAt } = batch
  const isStopped = state === 'canceled' && done > 0
  const canGoOn = state === 'interrupted' || state === 'failed' || isStopped
  const numbers = { done: format.number(done), total: format.number(total) }
  const counts = t('ahead.progress', numbers)
  return (
    <li className={styles['batch']} data-testid="ahead-batch" data-state={state}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          {t('ahead.batch', {
            total: format.number(total),
            moment: format.moment(createdAt, appNow()),
          })}
        </p>
        {state === 'drawing' ? (
          <Progress
            label={t('ahead.state.drawing')}
            share={done / Math.max(1, total)}
            counts={pace?.batchId === id ? withTimeLeft(counts, paceOf(batch, pace), t) : counts}
          />
        ) : (
          <p>
            {t(`ahead.state.${isStopped ? 'stopped' : state}`)}{' '}
            {problem === null ? '' : t(`ahead.problem.${problem}`)}{' '}
            {canGoOn && done > 0 ? t('ahead.kept', numbers) : ''}
          </p>
        )}
        <p className={styles['path']}>{path}</p>
      </div>
      {state === 'drawing' ? (
        <Button onPress={() => void cancelAhead(id)}>{t('ahead.cancel')}</Button>
      ) : null}
      {canGoOn ? (
        <Button look="primary" onPress={() => void resumeAhead(id)}>
          {t('ahead.resume')}
        </Button>
      ) : null}
    </li>
  )
}

function paceOf(
  { done, total }: AheadBatch,
  since: { readonly done: number; readonly at: number },
) {
  const startedAt = since.at
  return { done: done - since.done, total: total - since.done, startedAt, now: performance.now() }
}
