import { useState } from 'react'
import type { SourceAddress } from '../../../shared/model/source.ts'
import { renewToken, useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './sources.module.css'

/** A new token for the same event, or the text of a new pairing code: the exchange goes on where it was. */
export function RenewToken({ address }: { readonly address: SourceAddress }) {
  const { t } = useText()
  const busy = useSources((state) => state.busy)
  const [text, setText] = useState('')
  return (
    <form
      className={styles['form']}
      data-testid="source-renew"
      onSubmit={(submit) => {
        submit.preventDefault()
        void renewToken(address, text)
      }}
    >
      <TextField
        label={t('sources.renew.text')}
        help={t('sources.renew.help')}
        value={text}
        maxLength={2_000}
        onChange={setText}
      />
      <Button look="primary" submits disabled={busy || text.trim() === ''}>
        {t('sources.renew.submit')}
      </Button>
    </form>
  )
}
