import type { ReactNode } from 'react'
import { sendPairingCode, usePairingCode } from '../../stores/pairing-code.ts'
import { useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { PairingCodeField } from './pairing-code-field.tsx'
import styles from './sources.module.css'

/** A new token for the same event, or a new pairing code, which `camera` reads too: the exchange goes on where it was. */
export function RenewToken({ camera }: { readonly camera: ReactNode }) {
  const { t } = useText()
  const busy = useSources((state) => state.busy)
  const isEmpty = usePairingCode(({ text }) => (text ?? '').trim() === '')
  return (
    <form
      className={styles['form']}
      data-testid="source-renew"
      onSubmit={(submit) => {
        submit.preventDefault()
        void sendPairingCode()
      }}
    >
      <PairingCodeField label={t('sources.renew.text')} help={t('sources.renew.help')} />
      <div className={styles['actions']}>
        <Button look="primary" submits disabled={busy || isEmpty}>
          {t('sources.renew.submit')}
        </Button>
        {camera}
      </div>
    </form>
  )
}
