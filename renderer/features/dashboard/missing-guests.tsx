import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Dashboard } from '../../../shared/model/dashboard.ts'
import { useText } from '../../text.ts'
import styles from './dashboard-page.module.css'
import { GuestLink } from './guest-link.tsx'

/** The speakers and VIPs who have not come today, with whom to call. */
export function MissingGuests({ missing }: { readonly missing: Dashboard['missing'] }) {
  const { t } = useText()
  return (
    <section className={styles['block']} data-testid="missing-guests">
      <h2 className={styles['heading']}>{t('dashboard.missing', { number: missing.length })}</h2>
      {missing.length === 0 ? (
        <p className={styles['quiet']}>{t('dashboard.nobodyMissing')}</p>
      ) : null}
      <div
        className={styles['scroll']}
        tabIndex={0}
        role="region"
        aria-label={t('dashboard.missing', { number: missing.length })}
      >
        <ul>
          {missing.map((guest) => (
            <li key={guest.id} className={styles['person']}>
              <GuestLink id={guest.id} name={displayName(guest) || t('desk.unnamedGuest')} />{' '}
              <span className={styles['quiet']}>
                {[guest.organisation, guest.phone, guest.host]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
