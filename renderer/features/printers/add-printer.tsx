import { useState } from 'react'
import type { SightedPrinter } from '../../stores/printers.ts'
import { errorText } from '../../words/error-text.ts'
import { addPrinter } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './add-printer.module.css'
import { LabelFields } from './label-fields.tsx'
import { MediaFields } from './media-fields.tsx'
import {
  hasMedia,
  needsAddress,
  newPrinter,
  presetsFor,
  printsLabels,
  usualChoices,
  type AddableDriver,
} from './new-printer.ts'

type Outcome = { readonly added: string } | { readonly code: string }

const drivers = ['pdf', 'ipp', 'zpl', 'brother-ql', 'system'] as const

const addressHelps = {
  pdf: 'printers.addressHelp',
  ipp: 'printers.addressHelp',
  zpl: 'printers.addressHelp.label',
  'brother-ql': 'printers.addressHelp.label',
  system: 'printers.addressHelp.system',
} as const

type AddPrinterProps = {
  /** A printer that a search found; the fields begin with it. */
  readonly found: SightedPrinter | null
}

/** Adds a folder for PDF files or a printer by its address, found or typed. */
export function AddPrinter({ found }: AddPrinterProps) {
  const { t } = useText()
  const [name, setName] = useState(found?.suggestedName ?? '')
  const [driver, setDriver] = useState<AddableDriver>(found?.driver ?? 'pdf')
  const [address, setAddress] = useState(found?.address ?? '')
  const [mediaMm, setMediaMm] = useState(presetsFor(found?.driver ?? 'pdf')[0])
  const [choices, setChoices] = useState(usualChoices)
  const [tried, setTried] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const addressMissing = needsAddress(driver) && address.trim() === ''

  const submit = async (): Promise<void> => {
    setTried(true)
    if (addressMissing) return
    const shownName = name.trim() === '' ? t(`printers.driver.${driver}`) : name.trim()
    const identity = address === found?.address ? (found.identity ?? undefined) : undefined
    const given = { name: shownName, driver, address, mediaMm, identity }
    const code = await addPrinter(newPrinter(given, choices))
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
        options={drivers.map((value) => ({ value, label: t(`printers.driver.${value}`) }))}
        onChange={(chosen) => {
          setDriver(chosen)
          setMediaMm(presetsFor(chosen)[0])
        }}
      />
      <TextField
        label={t('printers.name')}
        value={name}
        maxLength={120}
        placeholder={t('printers.namePlaceholder')}
        onChange={setName}
      />
      {needsAddress(driver) ? (
        <div className={styles['wide']}>
          <TextField
            label={t('printers.address')}
            help={t(addressHelps[driver])}
            problem={tried && addressMissing ? t('printers.addressMissing') : undefined}
            value={address}
            maxLength={500}
            onChange={setAddress}
          />
        </div>
      ) : null}
      {hasMedia(driver) ? (
        <MediaFields
          key={driver}
          presets={presetsFor(driver)}
          media={mediaMm}
          onChange={setMediaMm}
        />
      ) : null}
      {printsLabels(driver) ? (
        <LabelFields driver={driver} choices={choices} onChange={setChoices} />
      ) : null}
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
