import type { BadgeMedia } from '../../shared/domain/badge/fit-to-media.ts'
import type { Printer } from '../../shared/model/settings.ts'

/** Size of the badge as one reads it, in mm: on a label on which it lies on its side, the other way round. */
export function badgeSize({ mediaMm, label }: Printer): Printer['mediaMm'] {
  const isOnItsSide = label !== undefined && label.rotation % 180 !== 0
  return isOnItsSide ? { width: mediaMm.height, height: mediaMm.width } : mediaMm
}

/** On what a printer prints badges: a folder has no media, its files are as large as the badge. */
export function badgeMedia(printer: Printer): BadgeMedia {
  return printer.driver === 'pdf' ? null : badgeSize(printer)
}
