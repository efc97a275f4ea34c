import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import type { NewPrinter } from '../../stores/printing.ts'

type Media = NewPrinter['mediaMm']

/** What a person chooses for a label printer. */
export type LabelChoices = {
  readonly dpi: string
  readonly rotation: '0' | '90' | '180' | '270'
  readonly model: string
  readonly stock: 'labels' | 'tape'
}

/** What a person who chooses nothing gets. */
export function usualChoices({ usualDpi, models }: DriverKind): LabelChoices {
  return {
    dpi: String(usualDpi),
    rotation: '0',
    model: models[0]?.model ?? '',
    stock: 'labels',
  }
}

/** The size of badge that is usual for a kind of printer. */
export function usualMedia({ media: [first] }: DriverKind): Media {
  return first ?? { width: 86, height: 120 }
}

/** The sizes to choose from: sheets that badges of this event ask for, then the usual ones, each once. */
export function withSheets(usual: readonly Media[], sheets: readonly Media[]): readonly Media[] {
  const isNew = (media: Media, index: number, all: readonly Media[]) =>
    all.findIndex(({ width, height }) => width === media.width && height === media.height) === index
  return [...sheets, ...usual].filter(isNew)
}

/** Whether a kind of printer has media of a size; the files of a folder are as large as the badge. */
export function hasMedia({ media }: DriverKind): boolean {
  return media.length > 0
}

/** The printer as main takes it. */
export function newPrinter(
  given: {
    readonly name: string
    readonly kind: DriverKind
    readonly address: string
    readonly mediaMm: Media
    readonly identity?: string | undefined
  },
  choices: LabelChoices,
): NewPrinter {
  const { name, kind, mediaMm, identity } = given
  return {
    name,
    driver: kind.driver,
    mediaMm,
    ...(kind.addressHelp === null ? {} : { address: given.address.trim() }),
    ...(identity === undefined ? {} : { identity }),
    ...dpiOf(kind, choices),
    ...(kind.isLabelPrinter ? { label: labelOf(kind, choices) } : {}),
  }
}

/** How finely a printer prints, where a person has to say. */
export function dpiOf({ dpis }: DriverKind, { dpi }: LabelChoices): { readonly dpi?: number } {
  return dpis.length === 0 ? {} : { dpi: Number(dpi) }
}

const rotations = { '0': 0, '90': 90, '180': 180, '270': 270 } as const

/** How a printer takes its media, by what a person chose. */
export function labelOf(kind: DriverKind, { rotation, model, stock }: LabelChoices) {
  return {
    rotation: rotations[rotation],
    continuous: kind.tape && stock === 'tape',
    model: kind.models.length === 0 ? null : model,
  }
}
