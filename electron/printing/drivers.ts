import { brotherQlDriver } from './brother-ql/brother-ql-driver.ts'
import type { PrinterDriver } from './driver.ts'
import { ippDriver } from './ipp/ipp-driver.ts'
import { pdfDriver } from './pdf-driver.ts'
import { orThroughQueue } from './raw/raw-queue.ts'
import { systemDriver } from './system/system-driver.ts'
import type { SystemPrinting } from './system/system-printing.ts'
import type { WindowsSpooler } from './windows/windows-spooler.ts'
import { zplDriver } from './zpl/zpl-driver.ts'

/** What drivers need to know of this laptop. */
export type DriverSurroundings = {
  /** The folder in which the `pdf` driver leaves badges. */
  readonly badgeFolder: string
  readonly system: SystemPrinting
  /** Where label printers may be too. */
  readonly spooler: WindowsSpooler
}

/** Makes a driver for this laptop. */
export type DriverMaker = (surroundings: DriverSurroundings) => PrinterDriver

/**
 * The drivers of Balie, in the order in which a person chooses from them. One more is a file that makes a
 * `PrinterDriver`, a line here, and in the language files the texts that its `kind` names; settings, forms, discovery,
 * checks and the queue go by what it says of itself.
 */
export const driverMakers: readonly DriverMaker[] = [
  ({ badgeFolder }) => pdfDriver(badgeFolder),
  () => ippDriver(),
  ({ spooler }) => orThroughQueue(zplDriver(), spooler),
  ({ spooler }) => orThroughQueue(brotherQlDriver(), spooler),
  ({ system }) => systemDriver(system),
]

/** The drivers that this laptop has, by the name in a printer's settings. */
export type Drivers = Readonly<Record<string, PrinterDriver | undefined>>

/** Makes every driver once. */
export function makeDrivers(
  surroundings: DriverSurroundings,
  makers: readonly DriverMaker[] = driverMakers,
): Drivers {
  const drivers = makers.map((make) => make(surroundings))
  return Object.fromEntries(drivers.map((driver) => [driver.kind.driver, driver]))
}

/** The driver that takes bytes as they are from a raw queue or port of a printer that is called so; undefined for none. */
export function driverThatSpeaks(drivers: Drivers, model: string): string | undefined {
  return Object.values(drivers).find((driver) => driver?.speaks?.(model) === true)?.kind.driver
}
