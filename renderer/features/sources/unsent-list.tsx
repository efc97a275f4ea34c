import type { Unsent } from '../../../shared/model/source.ts'
import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { settle, sync, useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { refusalReason } from './refusal-reason.ts'
import { SettleChanges } from './settle-changes.tsx'
import styles from './sources.module.css'

type UnsentListProps = {
  readonly unsent: readonly Unsent[]
  /** How much there is for a person; the list may show less. */
  readonly byHand: number
  /** How much of that are changes for the organiser. */
  readonly changes: number
}

/** What pretix did not take, until a person has put it right there. */
export function UnsentList({ unsent, byHand, changes }: UnsentListProps) {
  const { t } = useText()
  const format = useFormat()
  const busy = useSources((state) => state.busy)
  const shown = unsent.filter(({ dueAt }) => dueAt === null).length
  if (unsent.length === 0) return null
  return (
    <section aria-labelledby="unsent-title">
      <h3 id="unsent-title" className={styles['way']}>
        {t('sources.unsent.title')}
      </h3>
      <p className={styles['quiet']}>{t('sources.unsent.help')}</p>
      <div className={styles['actions']}>
        {byHand > changes ? (
          <Button disabled={busy} testId="source-send-again" onPress={() => void sync(true)}>
            {t('sources.unsent.sendAgain')}
          </Button>
        ) : null}
        <SettleChanges count={changes} />
      </div>
      {byHand <= shown ? null : (
        <p>
          {t('sources.unsent.more', { shown: format.number(shown), count: format.number(byHand) })}
        </p>
      )}
      <ul className={styles['unsent']} data-testid="source-unsent">
        {unsent.map(({ entryId, kind, reason, guest, at, dueAt }) => {
          const who = guest === '' ? t('sources.unsent.somebody') : guest
          return (
            <li key={entryId} className={styles['line']}>
              <span>
                <strong>{who}</strong>
                <span className={styles['quiet']}>
                  {t(`sources.kind.${kind}`)} · {format.moment(at, appNow())} ·{' '}
                  {refusalReason(reason, t)}
                </span>
              </span>
              {dueAt === null ? (
                <Button
                  label={t('sources.unsent.settleOf', { guest: who })}
                  onPress={() => void settle(entryId)}
                >
                  {t('sources.unsent.settle')}
                </Button>
              ) : (
                <span className={styles['quiet']}>
                  {t('sources.unsent.again', { moment: format.moment(dueAt, appNow()) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
