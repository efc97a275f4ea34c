import { useState, type ReactNode } from 'react'
import { sendPairingCode, usePairingCode } from '../../stores/pairing-code.ts'
import { connect, lookForEvents, useSources, type Pairing } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { PairingCodeField } from './pairing-code-field.tsx'
import { problemText } from './problem-text.ts'
import styles from './sources.module.css'
import { TokenForm } from './token-form.tsx'

/** Two ways to pretix: its pairing code, which `camera` reads too, or a token by hand. */
export function ConnectForms({ camera }: { readonly camera: ReactNode }) {
  const pairing = useSources((state) => state.pairing)
  return (
    <div className={styles['ways']}>
      {pairing === null ? <PairForm camera={camera} /> : <ChooseEvent pairing={pairing} />}
      {pairing === null ? <TokenForm /> : null}
    </div>
  )
}

function PairForm({ camera }: { readonly camera: ReactNode }) {
  const { t } = useText()
  const busy = useSources((state) => state.busy)
  const isEmpty = usePairingCode(({ text }) => (text ?? '').trim() === '')
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault()
        void sendPairingCode()
      }}
    >
      <h3 className={styles['way']}>{t('sources.pair.title')}</h3>
      <PairingCodeField label={t('sources.pair.text')} help={t('sources.pair.help')} />
      <div className={styles['actions']}>
        <Button submits disabled={busy || isEmpty} testId="source-pair">
          {t('sources.pair.submit')}
        </Button>
        {camera}
      </div>
    </form>
  )
}

function ChooseEvent({ pairing }: { readonly pairing: Pairing }) {
  const { t } = useText()
  const busy = useSources((state) => state.busy)
  const [chosen, setEvent] = useState<string | null>(null)
  const event = chosen ?? pairing.events[0]?.slug ?? ''
  const { pairingId, url, organizer, events, problem } = pairing
  if (events.length === 0) {
    return (
      <div className={styles['form']}>
        <p>{problem === null ? t('sources.pair.none') : problemText(problem, t)}</p>
        <Button disabled={busy} onPress={() => void lookForEvents(pairingId)}>
          {t('sources.pair.again')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault()
        void connect({ kind: 'pretix', url, organizer, event, pairingId })
      }}
    >
      <SelectField
        label={t('sources.pair.event')}
        value={event}
        options={events.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={setEvent}
      />
      <Button look="primary" submits disabled={busy} testId="source-connect">
        {t('sources.connect')}
      </Button>
    </form>
  )
}
