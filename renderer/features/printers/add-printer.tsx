import { useState } from 'react'
import { errorText } from '../../error-text.ts'
import { addPrinter } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './add-printer.module.css'
import { MediaFields } from './media-fields.tsx'

type Outcome = { readonly added: string } | { readonly code: string }

/** Adds a folder for PDF files or a printer by its address. */
export function AddPrinter() {
  const { t } = useText()
  const [name, setName] = useState('')
  const [driver, setDriver] = useState<'pdf' | 'ipp'>('pdf')
  const [address, setAddress] = useState('')
  const [mediaMm, setMediaMm] = useState({ width: 86, height: 120 })
  const [tried, setTried] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const addressMissing = driver === 'ipp' && address.trim() === ''

  const submit = async (): Promise<void> => {
    setTried(true)
    if (addressMissing) return
    const shownName = name.trim() === '' ? t(`printers.driver.${driver}`) : name.trim()
    const place = driver === 'ipp' ? { address: address.trim() } : {}
    const code = await addPrinter({ name: shownName, driver, mediaMm, ...place })
    setOutcome(code === null ? { added: shownName } : { code })
    if (code !== null) return
    setName('')
    setAddress('')
    setTried(false)
  }

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <SelectField
        label={t('printers.driver')}
        value={driver}
        options={[
          { value: 'pdf', label: t('printers.driver.pdf') },
          { value: 'ipp', label: t('printers.driver.ipp') },
        ]}
        onChange={setDriver}
      />
      <TextField
        label={t('printers.name')}
        value={name}
        maxLength={120}
        placeholder={t('printers.namePlaceholder')}
        onChange={setName}
      />
      {driver === 'ipp' ? (
        <div className={styles['wide']}>
          <TextField
            label={t('printers.address')}
            help={t('printers.addressHelp')}
            problem={tried && addressMissing ? t('printers.addressMissing') : undefined}
            value={address}
            maxLength={500}
            onChange={setAddress}
          />
        </div>
      ) : null}
      <MediaFields media={mediaMm} onChange={setMediaMm} />
      <div className={styles['wide']}>
        <Button submits look="primary">
          {t('printers.submit')}
        </Button>
      </div>
      {outcome === null ? null : (
        <div className={styles['wide']}>
          <OutcomeNotice outcome={outcome} />
        </div>
      )}
    </form>
  )
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useText()
  return 'added' in outcome ? (
    <Notice family="welcome" title={t('printers.added', { name: outcome.added })} announced />
  ) : (
    <Notice family="refused" title={errorText(outcome.code, t)} announced>
      <p>{t('error.support', { code: outcome.code })}</p>
    </Notice>
  )
}
