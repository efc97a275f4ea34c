import type { OtherDesk } from '../../../shared/model/desks.ts'
import { useFormat } from '../../format.ts'
import { forgetDesk, useDesks } from '../../stores/desks.ts'
import { useNow } from '../../stores/use-now.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import styles from './start.module.css'

/** Each desk that this one knows of: together or away since when, and what is to be done. */
export function OtherDesks() {
  const { t } = useText()
  const desks = useDesks(({ state }) => state.desks)
  if (desks.length === 0) return <p>{t('together.nobody')}</p>
  return (
    <Rows label={t('together.list')}>
      {desks.map((desk) => (
        <DeskRow key={`${desk.name} ${desk.address ?? ''}`} {...desk} />
      ))}
    </Rows>
  )
}

function DeskRow({ name, address, together, since, problem, clockAhead }: OtherDesk) {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const time = since === null ? '' : format.moment(since, now)
  const state = together ? 'together' : since === null ? 'never' : 'away'
  return (
    <Row
      testId="other-desk"
      state={state}
      family={together ? 'welcome' : 'caution'}
      sign={together ? 'check' : 'warning'}
      act={
        together || address === null ? null : (
          <Button
            look="quiet"
            label={t('together.forgetDesk', { name })}
            onPress={() => void forgetDesk(address)}
          >
            {t('together.forget')}
          </Button>
        )
      }
    >
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
    </Row>
  )
}
