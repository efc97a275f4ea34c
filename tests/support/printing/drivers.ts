import type { PrinterDriver } from '../../../electron/printing/driver.ts'
import { makeDrivers, type DriverMaker, type Drivers } from '../../../electron/printing/drivers.ts'
import type { SystemPrinting } from '../../../electron/printing/system/system-printing.ts'
import { windowsSpooler } from '../../../electron/printing/windows/windows-spooler.ts'
import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { temporaryFolder } from '../event-file.ts'

/** An operating system without printers. */
export const noSystem: SystemPrinting = {
  list: () => Promise.resolve([]),
  print: () => Promise.resolve({ outcome: 'silent' }),
}

/** The drivers of a laptop as the app makes them, or those that are given. */
export function driversOn(
  system: SystemPrinting = noSystem,
  makers?: readonly DriverMaker[],
  spooler = windowsSpooler(null),
): Drivers {
  return makeDrivers({ badgeFolder: temporaryFolder(), system, spooler }, makers)
}

/** The driver that reaches a printer, on a laptop without printers of its own. */
export function driverOf({ driver }: Pick<Printer, 'driver'>): PrinterDriver {
  const found = driversOn()[driver]
  if (found === undefined) throw new Error(`no driver ${driver}`)
  return found
}

/** What a driver says of its printers, as the page hears it. */
export function kindOf(printer: Pick<Printer, 'driver'>): DriverKind {
  return driverOf(printer).kind
}
