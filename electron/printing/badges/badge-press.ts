import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { layoutOnMedia, type BadgeMedia } from '../../../shared/domain/badge/fit-to-media.ts'
import { flawFinder, type FlawFinder } from '../../../shared/domain/badge/find-flaws.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacementTools } from '../../../shared/domain/badge/place-element.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { markForPractice } from '../../../shared/domain/badge/practice-mark.ts'
import type { BadgeFlaw } from '../../../shared/model/badge-flaw.ts'
import { badgeLayoutSchema, type BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { findLayout } from '../../db/event/definitions.ts'
import { practiceOf } from '../../db/event/practice.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { loadBadgeFonts, type BadgeFonts } from '../drawing/badge-fonts.ts'
import { badgeOf } from './badge-of.ts'
import type { PrinterDriver } from '../driver.ts'
import { drawingWith, type Drawing } from '../drawing/drawing.ts'
import { encodeQr } from '../drawing/encode-qr.ts'
import { flawMemory } from './flaw-memory.ts'
import { fontMetrics } from '../drawing/font-metrics.ts'
import { proofPage, type ProofKind, type ProofWords } from './proof-page.ts'
import { warmUpBadges } from './warm-up-badges.ts'

/** Makes badges: places one for a guest and draws it, for the screen or for a printer. */
export type BadgePress = {
  /** The badge as SVG, null where there is no such guest. */
  readonly svg: (db: ReadableDb, attendeeId: string, layoutId: string) => string | null
  /** The badge with all at its place on the media, null where there is no such guest. */
  readonly place: (
    db: ReadableDb,
    attendeeId: string,
    layoutId: string,
    media: BadgeMedia,
  ) => PlacedBadge | null
  /** What is wrong with a guest's badge on its media. */
  readonly flaws: (
    db: ReadableDb,
    attendeeId: string,
    layoutId: string,
    media: BadgeMedia,
  ) => readonly BadgeFlaw[]
  /** Looks at many badges of a layout as it is printed; what was found before is remembered. */
  readonly flawsOn: (layout: BadgeLayout) => FlawFinder
  /** Any layout with any content, as the designer shows it: one face, and what is to be known of it. */
  readonly show: (layout: BadgeLayout, content: BadgeContent) => PlacedBadge
  /** The layout by its id; the one that Balie brings where the event defines none of that id. In practice, marked. */
  readonly layoutOf: (db: ReadableDb, layoutId: string) => BadgeLayout
  /** The layout that Balie brings. */
  readonly standard: BadgeLayout
  readonly fonts: BadgeFonts
  readonly tools: PlacementTools
  /** A page that is no guest's badge, by which a person sees how a printer prints. */
  readonly proof: (
    kind: ProofKind,
    printer: Printer,
    driver: PrinterDriver,
    words: ProofWords,
  ) => PlacedBadge
  readonly drawing: Drawing
  /** Draws one badge that nobody sees, so that the first guest's comes as soon as all others. */
  readonly warmUp: () => Promise<void>
}

/** Reads the fonts and the default layout out of the folder `resources`. */
export function openBadgePress(resources: string): BadgePress {
  const fonts = loadBadgeFonts(join(resources, 'fonts'))
  const drawing = drawingWith(fonts)
  const tools = { metrics: fontMetrics(fonts), encodeQr }
  const standard = readLayout(join(resources, 'badges', 'default-86x120.json'))

  const layoutOf = (db: ReadableDb, layoutId: string) => {
    const layout = findLayout(db, layoutId) ?? standard
    const practice = practiceOf(db)
    return practice === null ? layout : markForPractice(layout, practice.mark)
  }

  const layoutFor = (db: ReadableDb, layoutId: string, media: BadgeMedia) =>
    layoutOnMedia(layoutOf(db, layoutId), media, findLayout(db, layoutId) !== null)

  function place(
    db: ReadableDb,
    attendeeId: string,
    layoutId: string,
    media: BadgeMedia,
  ): PlacedBadge | null {
    const content = badgeOf(db, attendeeId)
    if (content === null) return null
    return placeBadge(layoutFor(db, layoutId, media), content, tools)
  }

  return {
    svg: (db, attendeeId, layoutId) => {
      const placed = place(db, attendeeId, layoutId, null)
      return placed === null ? null : drawSvg(placed)
    },
    place,
    flaws: (db, attendeeId, layoutId, media) => {
      const content = badgeOf(db, attendeeId)
      return content === null ? [] : flawFinder(layoutFor(db, layoutId, media), tools)(content)
    },
    flawsOn: flawMemory(tools),
    show: (layout, content) => placeBadge(layout, content, tools),
    layoutOf,
    standard,
    fonts,
    tools,
    proof: (kind, printer, driver, words) =>
      proofPage(kind, printer, driver, words, standard, tools),
    drawing,
    warmUp: () => warmUpBadges(standard, tools, drawing),
  }
}

function readLayout(file: string): BadgeLayout {
  return badgeLayoutSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
