import { calibrationPage } from '../../../shared/domain/badge/calibration-page.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { layoutOnMedia } from '../../../shared/domain/badge/fit-to-media.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacementTools } from '../../../shared/domain/badge/place-element.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { badgeMedia, badgeSize } from './badge-size.ts'
import type { PrinterDriver } from '../driver.ts'

/** `test` is the badge of a guest who does not exist, `calibration` a page of rulers. */
export type ProofKind = 'test' | 'calibration'

/** The words on such a page, in the language of the desk. */
export type ProofWords = {
  readonly top: string
  readonly guest: string
  readonly organisation: string
}

/** Places a page by which a person sees how a printer prints. */
export function proofPage(
  kind: ProofKind,
  printer: Printer,
  driver: PrinterDriver,
  words: ProofWords,
  layout: BadgeLayout,
  tools: PlacementTools,
): PlacedBadge {
  if (kind === 'test') {
    const media = badgeMedia(printer, driver)
    return placeBadge(layoutOnMedia(layout, media, false), testGuest(words), tools)
  }
  return calibrationPage(badgeSize(printer), { top: words.top, facts: factsOf(printer) }, tools)
}

function testGuest({ guest, organisation }: ProofWords): BadgeContent {
  const [firstName = '', ...others] = guest.split(' ')
  return {
    firstName,
    infix: '',
    lastName: others.join(' '),
    organisation,
    jobTitle: '',
    ticketType: { name: '', colour: '#475569' },
    eventName: 'Balie',
    eventDays: '',
    code: 'BALIE-TEST',
    extra: {},
  }
}

function factsOf({ name, mediaMm, dpi, label, tuning }: Printer): string {
  const { x, y } = tuning?.offsetMm ?? { x: 0, y: 0 }
  const parts = [
    name,
    `${mediaMm.width} x ${mediaMm.height} mm`,
    dpi === null ? '' : `${dpi} dpi`,
    `x ${x} mm, y ${y} mm, ${label?.rotation ?? 0}°`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
