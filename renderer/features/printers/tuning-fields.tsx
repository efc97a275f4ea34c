import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import { useText } from '../../text.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { DraftProblems, PrinterDraft } from './printer-draft.ts'

type TuningFieldsProps = {
  readonly kind: DriverKind
  readonly draft: PrinterDraft
  readonly problems: DraftProblems
  readonly onChange: (change: Partial<PrinterDraft>) => void
}

/** Where the badge lies on the media, what else the printer can, and the counter of its labels. */
export function TuningFields({ kind, draft, problems, onChange }: TuningFieldsProps) {
  const { t } = useText()
  return (
    <>
      <TextField
        label={t('printers.offsetX')}
        help={t('printers.offsetHelp')}
        problem={problems.offsetX && t('printers.offsetProblem')}
        value={draft.offsetX}
        onChange={(offsetX) => onChange({ offsetX })}
      />
      <TextField
        label={t('printers.offsetY')}
        help={t('printers.offsetHelp')}
        problem={problems.offsetY && t('printers.offsetProblem')}
        value={draft.offsetY}
        onChange={(offsetY) => onChange({ offsetY })}
      />
      {kind.darkness ? (
        <TextField
          label={t('printers.darkness')}
          help={t('printers.darknessHelp')}
          problem={problems.darkness && t('printers.darknessProblem')}
          value={draft.darkness}
          onChange={(darkness) => onChange({ darkness })}
        />
      ) : null}
      {kind.cutter ? (
        <SelectField
          label={t('printers.cut')}
          value={draft.cut}
          options={cuts.map((value) => ({ value, label: t(`printers.cut.${value}`) }))}
          onChange={(cut) => onChange({ cut })}
        />
      ) : null}
      {kind.copies ? (
        <TextField
          label={t('printers.copies')}
          problem={problems.copies && t('printers.copiesProblem')}
          value={draft.copies}
          onChange={(copies) => onChange({ copies })}
        />
      ) : null}
      <CounterFields draft={draft} problems={problems} onChange={onChange} />
    </>
  )
}

const cuts = ['printer', 'yes', 'no'] as const
const counting = ['no', 'yes'] as const

function CounterFields({ draft, problems, onChange }: Omit<TuningFieldsProps, 'kind'>) {
  const { t } = useText()
  return (
    <>
      <SelectField
        label={t('printers.counted')}
        value={draft.counted}
        options={counting.map((value) => ({ value, label: t(`printers.counted.${value}`) }))}
        onChange={(counted) => onChange({ counted })}
      />
      {draft.counted === 'yes' ? (
        <>
          <TextField
            label={t('printers.labelsLeft')}
            problem={problems.labelsLeft && t('printers.labelsProblem')}
            value={draft.labelsLeft}
            onChange={(labelsLeft) => onChange({ labelsLeft })}
          />
          <TextField
            label={t('printers.warnAt')}
            problem={problems.warnAt && t('printers.labelsProblem')}
            value={draft.warnAt}
            onChange={(warnAt) => onChange({ warnAt })}
          />
        </>
      ) : null}
    </>
  )
}
