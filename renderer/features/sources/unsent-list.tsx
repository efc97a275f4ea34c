import type { Unsent } from '../../../shared/model/source.ts'
import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { settle } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { refusalReason } from './refusal-reason.ts'
import styles from './sources.module.css'

/** What pretix did not take, until a person has put it right there. */
export function UnsentList({ unsent }: { readonly unsent: readonly Unsent[] }) {
  const { t } = useText()
  const format = useFormat()
  if (unsent.length === 0) return null
  return (
    <section aria-labelledby="unsent-title">
      <h3 id="unsent-title" className={styles['way']}>
        {t('sources.unsent.title')}
      </h3>
      <p className={styles['quiet']}>{t('sources.unsent.help')}</p>
      <ul className={styles['unsent']} data-testid="source-unsent">
        {unsent.map(({ entryId, kind, reason, guest, at }) => {
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
              <Button
                label={t('sources.unsent.settleOf', { guest: who })}
                onPress={() => void settle(entryId)}
              >
                {t('sources.unsent.settle')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
