import { useState } from 'react'
import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import type { SightedPrinter } from '../../stores/printers.ts'
import { addPrinter, usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { driverText } from '../../words/driver-text.ts'
import { errorText } from '../../words/error-text.ts'
import styles from './add-printer.module.css'
import { AddressField, type AddressProblem } from './address-field.tsx'
import { LabelFields } from './label-fields.tsx'
import { MediaFields } from './media-fields.tsx'
import { hasMedia, newPrinter, usualChoices, usualMedia } from './new-printer.ts'

type Outcome = { readonly added: string } | { readonly code: string }

type AddPrinterProps = {
  /** A printer that a search found; the fields begin with it. */
  readonly found: SightedPrinter | null
}

/** Adds a folder for PDF files or a printer by its address, found or typed. */
export function AddPrinter({ found }: AddPrinterProps) {
  const kinds = usePrinting((state) => state.kinds)
  const [chosen, setChosen] = useState(found?.driver ?? null)
  const [first] = kinds
  const kind = kinds.find(({ driver }) => driver === chosen) ?? first
  if (kind === undefined) return null
  return <NewPrinterForm kind={kind} found={found} onKind={setChosen} />
}

type NewPrinterFormProps = AddPrinterProps & {
  readonly kind: DriverKind
  readonly onKind: (driver: string) => void
}

function NewPrinterForm({ kind, found, onKind }: NewPrinterFormProps) {
  const { t } = useText()
  const kinds = usePrinting((state) => state.kinds)
  const [name, setName] = useState(found?.suggestedName ?? '')
  const [address, setAddress] = useState(found?.address ?? '')
  const [mediaMm, setMediaMm] = useState(usualMedia(kind))
  const [choices, setChoices] = useState(usualChoices(kind))
  const [problem, setProblem] = useState<AddressProblem>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const submit = async (): Promise<void> => {
    const isMissing = kind.addressHelp !== null && address.trim() === ''
    setProblem(isMissing ? 'missing' : null)
    if (isMissing) return
    const shownName = name.trim() === '' ? driverText(kind.name, t) : name.trim()
    const identity = address === found?.address ? (found.identity ?? undefined) : undefined
    const given = { name: shownName, kind, address, mediaMm, identity }
    const code = await addPrinter(newPrinter(given, choices))
    if (code === 'bad-address') {
      setOutcome(null)
      setProblem('unreadable')
      return
    }
    setOutcome(code === null ? { added: shownName } : { code })
    if (code !== null) return
    setName('')
    setAddress('')
  }

  const choose = (driver: string): void => {
    const next = kinds.find((one) => one.driver === driver) ?? kind
    onKind(next.driver)
    setMediaMm(usualMedia(next))
    setChoices(usualChoices(next))
    setProblem(null)
  }

  return (
    <Form className={styles['form']} onSubmit={submit}>
      <SelectField
        label={t('printers.driver')}
        value={kind.driver}
        options={kinds.map((one) => ({ value: one.driver, label: driverText(one.name, t) }))}
        onChange={choose}
      />
      <TextField
        label={t('printers.name')}
        value={name}
        maxLength={120}
        placeholder={t('printers.namePlaceholder')}
        onChange={setName}
      />
      <AddressField kind={kind} address={address} problem={problem} onChange={setAddress} />
      {hasMedia(kind) ? (
        <MediaFields
          key={kind.driver}
          presets={kind.media}
          takesSheets={!kind.isLabelPrinter}
          media={mediaMm}
          onChange={setMediaMm}
        />
      ) : null}
      {kind.isLabelPrinter ? (
        <LabelFields kind={kind} choices={choices} onChange={setChoices} />
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
    </Form>
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
