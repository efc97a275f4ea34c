import { useState } from 'react'
import { addDesk, beginTogether, endTogether, useDesks } from '../../stores/desks.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PartRow } from '../../ui/part.tsx'
import { Told } from '../../ui/rows.tsx'
import { errorText } from '../../words/error-text.ts'
import { OtherDesks } from './other-desks.tsx'
import styles from './start.module.css'

/** The other desks of the open event on the local network. */
export function TogetherRow() {
  const { t } = useText()
  const { isOn, addresses, behind, isFull } = useDesks(({ state }) => state)
  const failureCode = useDesks((store) => store.failureCode)
  return (
    <PartRow
      title={t('together.title')}
      help={t('together.help')}
      act={
        <Button
          testId={isOn ? 'together-end' : 'together-begin'}
          onPress={() => void (isOn ? endTogether() : beginTogether())}
        >
          {t(isOn ? 'together.end' : 'together.begin')}
        </Button>
      }
    >
      {failureCode === null ? null : (
        <Notice family="refused" title={t('together.failed')} announced>
          <p>
            {failureCode === 'bad-address'
              ? t('together.failed.bad-address')
              : errorText(failureCode, t)}
          </p>
        </Notice>
      )}
      {isFull ? (
        <Notice family="refused" title={t('together.full')} announced>
          <p>{t('together.fullHelp')}</p>
        </Notice>
      ) : null}
      {isOn ? (
        <>
          <Told
            values={[
              {
                label: t('together.own'),
                value: addresses.join(t('together.or')),
                testId: 'together-address',
              },
            ]}
          />
          <p className={styles['quiet']}>
            {t(addresses.length === 0 ? 'together.noAddress' : 'together.ownHelp')}
          </p>
          <OtherDesks />
          <p role="status">{behind === 0 ? '' : t('together.behind', { count: behind })}</p>
          <AddDesk />
        </>
      ) : null}
    </PartRow>
  )
}

function AddDesk() {
  const { t } = useText()
  const [address, setAddress] = useState('')
  return (
    <form
      className={styles['acts']}
      data-with="field"
      onSubmit={(event) => {
        event.preventDefault()
        void addDesk(address).then((isCalled) => {
          if (isCalled) setAddress('')
        })
      }}
    >
      <TextField
        label={t('together.address')}
        value={address}
        maxLength={100}
        placeholder="192.168.1.20:47418"
        onChange={setAddress}
      />
      <Button submits disabled={address.trim() === ''} testId="together-add">
        {t('together.add')}
      </Button>
    </form>
  )
}
