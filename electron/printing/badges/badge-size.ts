import type { BadgeMedia } from '../../../shared/domain/badge/fit-to-media.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { PrinterDriver } from '../driver.ts'

/** Size of the badge as one reads it, in mm: on a label on which it lies on its side, the other way round. */
export function badgeSize({ mediaMm, label }: Printer): Printer['mediaMm'] {
  const isOnItsSide = label !== undefined && label.rotation % 180 !== 0
  return isOnItsSide ? { width: mediaMm.height, height: mediaMm.width } : mediaMm
}

/** On what a printer prints badges: a folder has no media, its files are as large as the badge. */
export function badgeMedia(printer: Printer, driver: PrinterDriver): BadgeMedia {
  return hasMedia(driver) ? badgeSize(printer) : null
}

/** Whether printers of a kind have media, which have a size and run out. */
export function hasMedia({ kind }: PrinterDriver): boolean {
  return kind.media.length > 0
}
