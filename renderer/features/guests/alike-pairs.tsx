import { useEffect, useState } from 'react'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { AlikeGuest } from '../../../shared/model/guest-card.ts'
import { comparePair, followAlikePairs, useAlikePairs } from '../../stores/same-guest.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './guests-page.module.css'

/** Who may be on the list twice, for whoever leads; the card of either shows both. */
export function AlikePairs() {
  const { t } = useText()
  const mayJoin = useMayCall('guests.alike')
  const { total, pairs } = useAlikePairs()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => (mayJoin ? followAlikePairs() : undefined), [mayJoin])
  if (!mayJoin || total === 0) return null
  return (
    <>
      <Button look="quiet" testId="alike-open" expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {t('same.pairs', { count: total })}
      </Button>
      {isOpen ? (
        <section className={styles['pairs']} aria-label={t('same.pairs.title')} tabIndex={0}>
          {total > pairs.length ? <p>{t('same.pairs.first', { number: pairs.length })}</p> : null}
          <ul data-testid="alike-pairs">
            {pairs.map(({ one, other }) => (
              <li key={`${one.id} ${other.id}`} className={styles['pair']}>
                <span>
                  <strong>{displayName(one)}</strong> {about(one)}
                  <br />
                  <strong>{displayName(other)}</strong> {about(other)}
                </span>
                <Button
                  label={t('same.compare.with', { name: displayName(one) })}
                  testId="alike-look"
                  onPress={() => void comparePair(one.id, other.id)}
                >
                  {t('same.compare')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function about({ organisation, email }: AlikeGuest): string {
  return [organisation, email].filter((part) => part !== '').join(' · ')
}
