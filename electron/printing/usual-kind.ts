import type { DriverKind } from '../../shared/model/driver-kind.ts'

/** Badge stock that organisers use, in mm; the first is the usual one. */
const badgeSizes: DriverKind['media'] = [
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

/** A printer that a laptop has a driver for, or that takes PDF: it is set at the printer itself. */
export const usualKind = {
  media: badgeSizes,
  isLabelPrinter: false,
  usualDpi: 300,
  dpis: [],
  models: [],
  tape: false,
  darkness: false,
  cutter: false,
  copies: true,
} satisfies Partial<DriverKind>
