import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import type { PrinterTuning } from '../../../shared/model/printer-tuning.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { PrinterChange } from '../../stores/printers.ts'
import { dpiOf, labelOf, usualChoices, type LabelChoices } from './new-printer.ts'

/** How a printer is set, as it stands in the fields. */
export type PrinterDraft = {
  readonly name: string
  readonly address: string
  readonly mediaMm: Printer['mediaMm']
  readonly choices: LabelChoices
  readonly offsetX: string
  readonly offsetY: string
  readonly darkness: string
  readonly cut: 'printer' | 'yes' | 'no'
  readonly copies: string
  readonly counted: 'no' | 'yes'
  readonly labelsLeft: string
  readonly warnAt: string
}

/** What is wrong with a field, by the field. */
export type DraftProblems = Partial<
  Record<Exclude<keyof PrinterDraft, 'choices' | 'cut' | 'counted'>, true>
>

/** The fields as a printer is set now. */
export function draftOf(printer: Printer, kind: DriverKind): PrinterDraft {
  const { name, address, mediaMm, dpi, label, tuning, labels } = printer
  const usual = usualChoices(kind)
  return {
    name,
    address: address ?? '',
    mediaMm,
    choices: {
      dpi: dpi !== null && kind.dpis.includes(dpi) ? String(dpi) : usual.dpi,
      rotation: rotationOf(label?.rotation ?? 0),
      model: label?.model ?? usual.model,
      stock: label?.continuous === true ? 'tape' : 'labels',
    },
    offsetX: String(tuning?.offsetMm.x ?? 0),
    offsetY: String(tuning?.offsetMm.y ?? 0),
    darkness: String(tuning?.darkness ?? ''),
    cut: cutOf(tuning?.cut ?? null),
    copies: String(tuning?.copies ?? 1),
    counted: (labels ?? null) === null ? 'no' : 'yes',
    labelsLeft: String(labels?.left ?? 250),
    warnAt: String(labels?.warnAt ?? 25),
  }
}

/** What to change in a printer by its fields, or what is wrong with them. */
export function changeOf(
  draft: PrinterDraft,
  printer: Printer,
  kind: DriverKind,
): { readonly change: PrinterChange } | { readonly problems: DraftProblems } {
  const numbers = {
    offsetX: numberIn(draft.offsetX, -25, 25),
    offsetY: numberIn(draft.offsetY, -25, 25),
    darkness: draft.darkness.trim() === '' ? 0 : wholeIn(draft.darkness, 0, 30),
    copies: wholeIn(draft.copies, 1, 5),
    labelsLeft: draft.counted === 'no' ? 0 : wholeIn(draft.labelsLeft, 0, 100_000),
    warnAt: draft.counted === 'no' ? 0 : wholeIn(draft.warnAt, 0, 10_000),
  }
  const { width, height } = draft.mediaMm
  const wrong = [
    ...Object.entries(numbers).flatMap(([field, value]) => (value === null ? [field] : [])),
    ...(draft.name.trim() === '' ? ['name'] : []),
    ...(kind.addressHelp !== null && draft.address.trim() === '' ? ['address'] : []),
    ...([width, height].every((side) => side >= 10 && side <= 500) ? [] : ['mediaMm']),
  ]
  if (wrong.length > 0) {
    return { problems: Object.fromEntries(wrong.map((field) => [field, true as const])) }
  }
  const tuning: PrinterTuning = {
    offsetMm: { x: numbers.offsetX ?? 0, y: numbers.offsetY ?? 0 },
    darkness: draft.darkness.trim() === '' ? null : numbers.darkness,
    cut: draft.cut === 'printer' ? null : draft.cut === 'yes',
    copies: numbers.copies ?? 1,
  }
  const counter = { left: numbers.labelsLeft ?? 0, warnAt: numbers.warnAt ?? 0 }
  // Printing counts down meanwhile: a count that nobody touched is not set back.
  const now = draftOf(printer, kind)
  const isCounterSet = (['counted', 'labelsLeft', 'warnAt'] as const).some(
    (field) => draft[field] !== now[field],
  )
  return {
    change: {
      name: draft.name.trim(),
      address: kind.addressHelp === null ? null : draft.address.trim(),
      mediaMm: draft.mediaMm,
      ...dpiOf(kind, draft.choices),
      label: labelOf(kind, draft.choices),
      tuning,
      ...(isCounterSet ? { labels: draft.counted === 'yes' ? counter : null } : {}),
    },
  }
}

function cutOf(cut: boolean | null): PrinterDraft['cut'] {
  if (cut === null) return 'printer'
  return cut ? 'yes' : 'no'
}

function rotationOf(degrees: number): LabelChoices['rotation'] {
  const all = ['0', '90', '180', '270'] as const
  return all.find((one) => Number(one) === degrees) ?? '0'
}

/** A number as a person types it, with a point or a comma; null for anything else. */
function numberIn(text: string, least: number, most: number): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value >= least && value <= most ? value : null
}

function wholeIn(text: string, least: number, most: number): number | null {
  const value = numberIn(text, least, most)
  return value !== null && Number.isInteger(value) ? value : null
}
