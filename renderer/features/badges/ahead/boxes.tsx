import type { OutdatedBadge } from '../../../../shared/model/ahead.ts'
import { takeOutOfBoxes, useAhead } from '../../../stores/ahead.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/page.tsx'
import styles from './ahead.module.css'

/** How the boxes stand, at all desks together, and which badges are to be taken out. */
export function Boxes() {
  const { t } = useText()
  const overview = useAhead((state) => state.overview)
  if (overview === null) return null
  const { ahead, handedOut, outdated } = overview
  if (ahead + handedOut + outdated.length === 0) return null
  return (
    <Section title={t('ahead.now')}>
      <p className={styles['counts']} data-testid="ahead-counts">
        {t('ahead.now.ahead', { count: ahead })} · {t('ahead.now.handedOut', { count: handedOut })}
      </p>
      {outdated.length === 0 ? <p>{t('ahead.outdated.none')}</p> : <Outdated badges={outdated} />}
    </Section>
  )
}

function Outdated({ badges }: { readonly badges: readonly OutdatedBadge[] }) {
  const { t } = useText()
  return (
    <>
      <h3 className={styles['heading']}>{t('ahead.outdated')}</h3>
      <p>{t('ahead.outdated.help')}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']} data-testid="ahead-outdated">
          <thead>
            <tr>
              <th scope="col">{t('ahead.outdated.place')}</th>
              <th scope="col">{t('ahead.outdated.printed')}</th>
              <th scope="col">{t('ahead.outdated.why')}</th>
            </tr>
          </thead>
          <tbody>
            {badges.map(({ badgeId, box, number, printed, now, reason }) => (
              <tr key={badgeId}>
                <td>{t('ahead.lies', { box, number })}</td>
                <th scope="row">{printed === '' ? t('ahead.outdated.erased') : printed}</th>
                <td>
                  {reason === 'name-changed' || reason === 'swapped'
                    ? t(`ahead.reason.${reason}`, { name: now })
                    : t(`ahead.reason.${reason}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Button
          testId="ahead-take-out"
          onPress={() => void takeOutOfBoxes(badges.map(({ badgeId }) => badgeId))}
        >
          {t('ahead.takeOut')}
        </Button>
      </p>
    </>
  )
}
