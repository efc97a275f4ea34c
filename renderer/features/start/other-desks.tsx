import type { OtherDesk } from '../../../shared/model/desks.ts'
import { useFormat } from '../../format.ts'
import { forgetDesk, useDesks } from '../../stores/desks.ts'
import { useNow } from '../../stores/use-now.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SignIcon } from '../../ui/icons.tsx'
import styles from './together-section.module.css'

/** Each desk that this one knows of: together or away since when, and what is to be done. */
export function OtherDesks() {
  const { t } = useText()
  const desks = useDesks(({ state }) => state.desks)
  if (desks.length === 0) return <p>{t('together.nobody')}</p>
  return (
    <ul className={styles['desks']} aria-label={t('together.list')}>
      {desks.map((desk) => (
        <DeskRow key={`${desk.name} ${desk.address ?? ''}`} {...desk} />
      ))}
    </ul>
  )
}

function DeskRow({ name, address, together, since, problem, clockAhead }: OtherDesk) {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const time = since === null ? '' : format.moment(since, now)
  const state = together ? 'together' : since === null ? 'never' : 'away'
  return (
    <li className={styles['desk']} data-testid="other-desk" data-state={state}>
      <span className={styles['sign']} data-family={together ? 'welcome' : 'caution'}>
        <SignIcon sign={together ? 'check' : 'warning'} size={24} />
      </span>
      <div className={styles['words']}>
        <p>
          <strong>{name}</strong> <span>{t(`together.${state}`, { time })}</span>
        </p>
        {address === null || address === name ? null : <p className={styles['quiet']}>{address}</p>}
        {problem === null ? null : <p>{t(`together.problem.${problem}`)}</p>}
        {clockAhead === null ? null : (
          <p>
            {t(clockAhead > 0 ? 'together.clockAhead' : 'together.clockBehind', {
              name,
              count: Math.abs(clockAhead),
            })}
          </p>
        )}
      </div>
      {together || address === null ? null : (
        <Button
          look="quiet"
          label={t('together.forgetDesk', { name })}
          onPress={() => void forgetDesk(address)}
        >
          {t('together.forget')}
        </Button>
      )}
    </li>
  )
}
