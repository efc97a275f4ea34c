import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Dashboard } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import styles from './dashboard-page.module.css'
import { GuestLink } from './guest-link.tsx'

/** The guests whom two desks let in, because neither could know of the other; not there where there is none. */
export function DoubleAdmissions({ doubles }: { readonly doubles: Dashboard['doubles'] }) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  if (doubles.length === 0) return null
  const title = t('double.title', { number: doubles.length })
  return (
    <section className={styles['block']} data-testid="double-admissions">
      <h2 className={styles['heading']}>{title}</h2>
      <p className={styles['quiet']}>{t('double.help')}</p>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={title}>
        <ul>
          {doubles.map((double) => (
            <li key={double.admissions[0]?.id} className={styles['person']}>
              <GuestLink
                id={double.attendeeId}
                name={
                  double.flagged
                    ? t('desk.recent.protected')
                    : displayName(double) || t('desk.unnamedGuest')
                }
              />{' '}
              <span className={styles['quiet']}>
                {[lists.find(({ id }) => id === double.listId)?.name, ...placesOf(double)]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )

  function placesOf({ admissions }: Dashboard['doubles'][number]): string[] {
    return admissions.map(({ at, desk }) =>
      [desk, format.moment(at, appNow())].filter((part) => part !== '').join(' '),
    )
  }
}
