import type { CheckedBadges } from '../../../shared/model/badge-flaw.ts'
import { flawText } from '../../words/flaw-text.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './flawed-badges.module.css'

/** The guests whose badges do not come out as they should, by name, before anybody prints them. */
export function FlawedBadges({ checked }: { readonly checked: CheckedBadges | null }) {
  const { t } = useText()
  if (checked === null || checked.count === 0) return null
  const { count, flawed } = checked
  return (
    <Notice family="attention" title={t('badges.flawed', { count })}>
      <p>{t('badges.flawed.help')}</p>
      <details className={styles['details']} data-testid="flawed-badges">
        <summary>{t('badges.flawed.show')}</summary>
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('badges.flawed.guest')}</th>
                <th scope="col">{t('badges.flawed.what')}</th>
              </tr>
            </thead>
            <tbody>
              {flawed.map(({ attendeeId, guest, flaws }) => (
                <tr key={attendeeId}>
                  <th scope="row">{guest}</th>
                  <td>{flaws.map((flaw) => flawText(flaw, t)).join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {count > flawed.length ? (
          <p>{t('badges.flawed.more', { count: count - flawed.length })}</p>
        ) : null}
      </details>
    </Notice>
  )
}
