import { mediaFindings, type MediaFinding } from '../../../shared/domain/badge/media-findings.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { ToldMedia } from '../../../shared/model/told-media.ts'
import { allLayouts } from '../../db/event/definitions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import type { BadgePress } from './badge-press.ts'
import { badgeMedia } from './badge-size.ts'
import type { PrinterDriver } from '../driver.ts'

/** What does not fit between a printer and the layouts of the open event, or the one that Balie brings. */
export function findingsOf(
  db: ReadableDb | null,
  press: Pick<BadgePress, 'standard'>,
  printer: Printer,
  driver: PrinterDriver,
  told: ToldMedia | null = null,
): readonly MediaFinding[] {
  const own: readonly BadgeLayout[] = db === null ? [] : allLayouts(db)
  const layouts = own.length === 0 ? [press.standard] : own
  const media = badgeMedia(printer, driver)
  if (media === null) return []
  const misfits = driver.misfits?.(printer, told)
  return mediaFindings(printer, media, { layouts, areOwn: own.length > 0 }, misfits, told)
}
