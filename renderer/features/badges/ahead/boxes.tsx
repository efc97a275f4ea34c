import type { OutdatedBadge } from '../../../../shared/model/ahead.ts'
import { putBackInBoxes, takeOutOfBoxes, useAhead } from '../../../stores/ahead.ts'
import { useFormat } from '../../../format.ts'
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

/** Each is ticked when it is out of its box; ticked by mistake, it is ticked off again. */
function Outdated({ badges }: { readonly badges: readonly OutdatedBadge[] }) {
  const { t } = useText()
  const format = useFormat()
  const taken = useAhead((state) => state.taken)
  const left = badges.filter(({ badgeId }) => !taken.includes(badgeId))
  const ids = (some: readonly OutdatedBadge[]) => some.map(({ badgeId }) => badgeId)
  const counts = {
    taken: format.number(badges.length - left.length),
    total: format.number(badges.length),
  }
  return (
    <>
      <div>
        <h3 className={styles['heading']}>{t('ahead.outdated')}</h3>
        <p>{t('ahead.outdated.help')}</p>
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']} data-testid="ahead-outdated">
          <thead>
            <tr>
              <th scope="col">{t('ahead.outdated.taken')}</th>
              <th scope="col">{t('ahead.outdated.place')}</th>
              <th scope="col">{t('ahead.outdated.printed')}</th>
              <th scope="col">{t('ahead.outdated.why')}</th>
            </tr>
          </thead>
          <tbody>
            {badges.map((badge) => (
              <OutdatedRow key={badge.badgeId} badge={badge} isOut={!left.includes(badge)} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['actions']}>
        <Button
          testId="ahead-take-out"
          onPress={() =>
            void (left.length === 0 ? putBackInBoxes(ids(badges)) : takeOutOfBoxes(ids(left)))
          }
        >
          {t(left.length === 0 ? 'ahead.putBack' : 'ahead.takeOut')}
        </Button>
        <p role="status" data-testid="ahead-taken">
          {t('ahead.outdated.count', counts)}
        </p>
      </div>
    </>
  )
}

type OutdatedRowProps = { readonly badge: OutdatedBadge; readonly isOut: boolean }

function OutdatedRow({ badge, isOut }: OutdatedRowProps) {
  const { t } = useText()
  const { badgeId, box, number, now, reason } = badge
  const printed = badge.printed === '' ? t('ahead.outdated.erased') : badge.printed
  return (
    <tr className={isOut ? styles['out'] : undefined}>
      <td>
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={isOut}
            aria-label={t('ahead.outdated.tick', { badge: printed, box, number })}
            onChange={() => void (isOut ? putBackInBoxes([badgeId]) : takeOutOfBoxes([badgeId]))}
          />
        </label>
      </td>
      <td>{t('ahead.lies', { box, number })}</td>
      <th scope="row">{printed}</th>
      <td>
        {reason === 'name-changed' || reason === 'swapped'
          ? t(`ahead.reason.${reason}`, { name: now })
          : t(`ahead.reason.${reason}`)}
      </td>
    </tr>
  )
}
