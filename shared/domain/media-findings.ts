import type { Printer } from '../model/settings.ts'

type Size = { readonly width: number; readonly height: number }

/** What does not fit between a printer's media and what is to come out of it, known before the doors open. */
export type MediaFinding =
  /** A layout of that size in mm is larger than the media, and is made smaller. */
  | { readonly kind: 'layout-larger'; readonly layout: string; readonly size: Size }
  /** Wider than the print head of nearly all label printers of four inches, in mm. */
  | { readonly kind: 'head-narrower'; readonly widest: number }
  /** The printer has no such labels or tape. */
  | { readonly kind: 'no-roll' }

/** Print width of a Zebra of four inches, in mm: 832 dots at 203 an inch. */
const zebraHead = 104.1

/** Half a millimetre is within the cut of the media. */
const tolerance = 0.5

/** Looks at a printer's media before the first guest does; `badge` is its size as one reads the badge, in mm. */
export function mediaFindings(
  printer: Pick<Printer, 'driver' | 'mediaMm'>,
  badge: Size,
  layouts: readonly (Size & { readonly name: string })[],
  hasRoll: boolean,
): readonly MediaFinding[] {
  const larger = layouts.filter(
    ({ width, height }) => width > badge.width + tolerance || height > badge.height + tolerance,
  )
  const isWide = printer.driver === 'zpl' && printer.mediaMm.width > zebraHead
  return [
    ...(hasRoll ? [] : [{ kind: 'no-roll' } as const]),
    ...(isWide ? [{ kind: 'head-narrower', widest: zebraHead } as const] : []),
    ...larger.map(({ name, width, height }) => ({
      kind: 'layout-larger' as const,
      layout: name,
      size: { width, height },
    })),
  ]
}
