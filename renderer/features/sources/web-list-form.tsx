import { useState } from 'react'
import type { WebListAddress } from '../../../shared/model/web-list.ts'
import { connectWebList } from '../../stores/web-list.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './sources.module.css'

type WebListFormProps = {
  readonly address: WebListAddress | null
  readonly onDone: () => void
}

const empty: WebListAddress = { url: '', headerName: '', minutes: 15 }

/** Where the list is, how it opens, and how often Balie looks for a newer one. */
export function WebListForm({ address, onDone }: WebListFormProps) {
  const { t } = useText()
  const [given, setGiven] = useState(address ?? empty)
  const [token, setToken] = useState('')
  return (
    <form
      className={styles['form']}
      data-testid="web-list-form"
      onSubmit={(submit) => {
        submit.preventDefault()
        void connectWebList({ ...given, url: given.url.trim() }, token.trim()).then(onDone)
      }}
    >
      <TextField
        label={t('webList.url')}
        placeholder="https://"
        value={given.url}
        maxLength={2_000}
        onChange={(url) => {
          setGiven({ ...given, url })
        }}
      />
      <TextField
        label={t('webList.headerName')}
        help={t('webList.headerHelp')}
        value={given.headerName}
        maxLength={100}
        onChange={(headerName) => {
          setGiven({ ...given, headerName: headerName.trim() })
        }}
      />
      {given.headerName === '' ? null : (
        <TextField
          label={t('webList.token')}
          help={t('webList.tokenHelp')}
          value={token}
          maxLength={2_000}
          onChange={setToken}
        />
      )}
      <SelectField
        label={t('webList.minutes')}
        value={String(given.minutes)}
        options={([0, 5, 15, 60] as const).map((minutes) => ({
          value: String(minutes),
          label: t(`webList.minutes.${minutes}`),
        }))}
        onChange={(chosen) => {
          const minutes = ([0, 5, 15, 60] as const).find((one) => String(one) === chosen) ?? 0
          setGiven({ ...given, minutes })
        }}
      />
      <div className={styles['actions']}>
        <Button
          look="primary"
          submits
          disabled={!URL.canParse(given.url.trim())}
          testId="web-list-connect"
        >
          {t('webList.connect')}
        </Button>
      </div>
    </form>
  )
}
