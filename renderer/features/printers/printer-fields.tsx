import { useState } from 'react'
import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { errorText } from '../../words/error-text.ts'
import { changePrinter } from '../../stores/printers.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './add-printer.module.css'
import { AddressField } from './address-field.tsx'
import { LabelFields } from './label-fields.tsx'
import { MediaFields } from './media-fields.tsx'
import { hasMedia } from './new-printer.ts'
import { changeOf, draftOf, type DraftProblems, type PrinterDraft } from './printer-draft.ts'
import { TuningFields } from './tuning-fields.tsx'

type PrinterFieldsProps = { readonly printer: Printer; readonly kind: DriverKind }

/** The fields of one printer; nothing changes before they are saved. */
export function PrinterFields({ printer, kind }: PrinterFieldsProps) {
  const { t } = useText()
  const [edits, setEdits] = useState<Partial<PrinterDraft>>({})
  // What nobody typed follows the printer, whose labels go on being counted.
  const draft = { ...draftOf(printer, kind), ...edits }
  const [problems, setProblems] = useState<DraftProblems>({})
  const [saved, setSaved] = useState<string | null>(null)
  const isUnreadable = saved === 'bad-address'
  const change = (part: Partial<PrinterDraft>): void => {
    setEdits({ ...edits, ...part })
    setSaved(null)
  }
  const save = async (): Promise<void> => {
    const read = changeOf(draft, printer, kind)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    const code = await changePrinter(printer.id, read.change)
    if (code === null) setEdits({})
    setSaved(code ?? 'saved')
  }
  return (
    <Form className={styles['form']} onSubmit={save}>
      <TextField
        label={t('printers.name')}
        value={draft.name}
        maxLength={120}
        problem={problems.name && t('printers.nameMissing')}
        onChange={(name) => change({ name })}
      />
      <AddressField
        kind={kind}
        address={draft.address}
        problem={problems.address === true ? 'missing' : isUnreadable ? 'unreadable' : null}
        onChange={(address) => change({ address })}
      />
      {hasMedia(kind) ? (
        <MediaFields
          presets={kind.media}
          takesSheets={!kind.isLabelPrinter}
          media={draft.mediaMm}
          problem={problems.mediaMm && t('printers.mediaProblem')}
          onChange={(mediaMm) => change({ mediaMm })}
        />
      ) : null}
      <LabelFields
        kind={kind}
        choices={draft.choices}
        onChange={(choices) => change({ choices })}
      />
      <TuningFields kind={kind} draft={draft} problems={problems} onChange={change} />
      <div className={styles['wide']}>
        <Button submits look="primary" testId="save-printer">
          {t('printers.save')}
        </Button>
      </div>
      {saved === null || isUnreadable ? null : (
        <div className={styles['wide']}>
          <Saved name={printer.name} code={saved} />
        </div>
      )}
    </Form>
  )
}

function Saved({ name, code }: { readonly name: string; readonly code: string }) {
  const { t } = useText()
  if (code === 'saved') {
    return <Notice family="welcome" title={t('printers.saved', { name })} announced />
  }
  return (
    <Notice family="refused" title={errorText(code, t)} announced>
      <p>{t('error.support', { code })}</p>
    </Notice>
  )
}
