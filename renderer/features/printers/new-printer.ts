import type { Printer } from '../../../shared/model/settings.ts'
import type { NewPrinter } from '../../stores/printing.ts'

/** The kinds of printers that a person can add. */
export type AddableDriver = Printer['driver']

type Media = NewPrinter['mediaMm']

/** What a person chooses for a label printer. */
export type LabelChoices = {
  readonly dpi: '203' | '300' | '600'
  readonly rotation: '0' | '90' | '180' | '270'
  readonly model: 'ql-820nwb' | 'ql-1110nwb'
  readonly stock: 'labels' | 'tape'
}

export const usualChoices: LabelChoices = {
  dpi: '203',
  rotation: '0',
  model: 'ql-820nwb',
  stock: 'labels',
}

const badges: readonly Media[] = [
  { width: 86, height: 120 },
  { width: 96, height: 134 },
  { width: 102, height: 64 },
  { width: 102, height: 76 },
  { width: 102, height: 152 },
  { width: 89, height: 140 },
  { width: 105, height: 148 },
  { width: 105, height: 74 },
  { width: 62, height: 100 },
  { width: 86, height: 54 },
]

/** What a Brother QL has labels of. */
const brotherLabels: readonly Media[] = [
  { width: 62, height: 100 },
  { width: 62, height: 29 },
  { width: 102, height: 152 },
  { width: 102, height: 51 },
]

/** Badge stock that organisers use, in millimetres; the first is the usual one. */
export function presetsFor(driver: AddableDriver): readonly [Media, ...Media[]] {
  const [first = { width: 86, height: 120 }, ...others] =
    driver === 'brother-ql' ? brotherLabels : badges
  return [first, ...others]
}

/** Whether a kind of printer is reached at an address. */
export function needsAddress(driver: AddableDriver): boolean {
  return driver !== 'pdf'
}

/** Whether a kind of printer has media of a size; the files of a folder are as large as the badge. */
export function hasMedia(driver: AddableDriver): boolean {
  return driver !== 'pdf'
}

/** Whether a kind of printer prints labels. */
export function printsLabels(driver: AddableDriver): driver is 'zpl' | 'brother-ql' {
  return driver === 'zpl' || driver === 'brother-ql'
}

/** The printer as main takes it. */
export function newPrinter(
  given: {
    readonly name: string
    readonly driver: AddableDriver
    readonly address: string
    readonly mediaMm: Media
    readonly identity?: string | undefined
  },
  choices: LabelChoices,
): NewPrinter {
  const { name, driver, mediaMm, identity } = given
  return {
    name,
    driver,
    mediaMm,
    ...(needsAddress(driver) ? { address: given.address.trim() } : {}),
    ...(identity === undefined ? {} : { identity }),
    ...(driver === 'zpl' ? { dpi: Number(choices.dpi) } : {}),
    ...(printsLabels(driver) ? { label: labelOf(driver, choices) } : {}),
  }
}

const rotations = { '0': 0, '90': 90, '180': 180, '270': 270 } as const

/** How a printer takes its media, by what a person chose. */
export function labelOf(driver: AddableDriver, { rotation, model, stock }: LabelChoices) {
  const isBrother = driver === 'brother-ql'
  return {
    rotation: rotations[rotation],
    continuous: isBrother && stock === 'tape',
    model: isBrother ? model : null,
  }
}
