import type { Printer } from '../../shared/model/settings.ts'
import { brotherQlDriver } from './brother-ql/brother-ql-driver.ts'
import type { PrinterDriver } from './driver.ts'
import { ippDriver } from './ipp/ipp-driver.ts'
import { pdfDriver } from './pdf-driver.ts'
import { orThroughQueue } from './raw-queue.ts'
import { systemDriver } from './system/system-driver.ts'
import type { SystemPrinting } from './system/system-printing.ts'
import { zplDriver } from './zpl/zpl-driver.ts'

/** What drivers need to know of this laptop. */
export type DriverSurroundings = {
  /** The folder in which the `pdf` driver leaves badges. */
  readonly badgeFolder: string
  readonly system: SystemPrinting
}

const makers = {
  ipp: () => ippDriver(),
  zpl: () => orThroughQueue(zplDriver()),
  'brother-ql': () => orThroughQueue(brotherQlDriver()),
  system: ({ system }) => systemDriver(system),
  pdf: ({ badgeFolder }) => pdfDriver(badgeFolder),
} satisfies Record<Printer['driver'], (surroundings: DriverSurroundings) => PrinterDriver>

/** The drivers that this laptop has, by the name in a printer's settings. */
export type Drivers = Partial<Record<Printer['driver'], PrinterDriver>>

/** Makes every driver once; a new kind of printer is one file and one line above. */
export function makeDrivers(surroundings: DriverSurroundings): Drivers {
  const entries = Object.entries(makers).map(([name, make]) => [name, make(surroundings)] as const)
  return Object.fromEntries(entries)
}
