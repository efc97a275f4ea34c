import { useEffect, useState } from 'react'
import { errorText } from '../../words/error-text.ts'
import {
  endOffer,
  fetchEvent,
  followOffer,
  offerEvent,
  useHandOver,
} from '../../stores/hand-over.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Fold } from '../../ui/part.tsx'
import { Told } from '../../ui/rows.tsx'
import { handOverText } from './hand-over-text.ts'
import styles from './start.module.css'

type HandOverProps = {
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** The event from laptop to laptop over the network, where no stick may go in. */
export function HandOverFold({ disabled, after }: HandOverProps) {
  const { t } = useText()
  const isOpen = useSession((state) => state.openEvent !== null)
  const failureCode = useHandOver((state) => state.failureCode)
  const isOffering = useHandOver(({ offer }) => ['waiting', 'sending'].includes(offer.state))
  useEffect(() => followOffer(), [])
  return (
    <Fold
      title={t('handOver.title')}
      help={t('handOver.short')}
      opens={isOffering || failureCode !== null}
      testId="part-hand-over"
    >
      <p className={styles['quiet']}>{t('handOver.help')}</p>
      {failureCode === null ? null : (
        <Notice family="refused" title={t('handOver.failed')} announced>
          <p>{handOverText(failureCode, t) ?? errorText(failureCode, t)}</p>
          <p>{t('error.support', { code: failureCode })}</p>
        </Notice>
      )}
      {isOpen ? <Giving disabled={disabled} /> : null}
      {isOffering ? null : <Receiving disabled={disabled} after={after} />}
    </Fold>
  )
}

function Giving({ disabled }: Pick<HandOverProps, 'disabled'>) {
  const { t } = useText()
  const { state, addresses, code, problem } = useHandOver((store) => store.offer)
  if (state === 'off' || state === 'done' || state === 'failed') {
    return (
      <div className={styles['acts']}>
        <Button disabled={disabled} testId="event-offer" onPress={() => void offerEvent()}>
          {t('handOver.give')}
        </Button>
        <span role="status">
          {state === 'done' ? t('handOver.done') : ''}
          {problem === null ? '' : t(`handOver.problem.${problem}`)}
        </span>
      </div>
    )
  }
  return (
    <div className={styles['steps']} data-testid="offer" data-state={state}>
      <p>{t('handOver.tell')}</p>
      <Told
        values={[
          {
            label: t('handOver.address'),
            value: addresses.join(t('handOver.or')),
            testId: 'offer-address',
          },
          { label: t('handOver.code'), value: code ?? '', testId: 'offer-code' },
        ]}
      />
      <p role="status">
        {state === 'sending' ? t('handOver.sending') : t('handOver.waiting')}
        {problem === null ? '' : ` ${t(`handOver.problem.${problem}`)}`}
      </p>
      <div>
        <Button onPress={() => void endOffer()}>{t('handOver.stop')}</Button>
      </div>
    </div>
  )
}

function Receiving({ disabled, after }: HandOverProps) {
  const { t } = useText()
  const fetching = useHandOver((store) => store.fetching)
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const incomplete = address.trim() === '' || code.trim() === ''
  return (
    <form
      className={styles['steps']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!incomplete && !fetching && !disabled) after(fetchEvent(address, code))
      }}
    >
      <TextField
        label={t('handOver.receiveAddress')}
        value={address}
        maxLength={100}
        placeholder="192.168.1.20:47417"
        onChange={setAddress}
      />
      <TextField label={t('handOver.receiveCode')} value={code} maxLength={40} onChange={setCode} />
      <div className={styles['acts']}>
        <Button submits disabled={disabled || fetching || incomplete} testId="event-receive">
          {t('handOver.receive')}
        </Button>
        <span role="status">{fetching ? t('handOver.fetching') : ''}</span>
      </div>
    </form>
  )
}
