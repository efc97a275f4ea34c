import type { FlawFinder } from '../../../shared/domain/badge/find-flaws.ts'
import { layoutOnMedia, type BadgeMedia } from '../../../shared/domain/badge/fit-to-media.ts'
import { compareNames } from '../../../shared/domain/name/compare-names.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { AheadPaper, AheadSelection } from '../../../shared/model/ahead.ts'
import type { Name } from '../../../shared/model/attendee.ts'
import type { CheckedBadges, FlawedBadge } from '../../../shared/model/badge-flaw.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { findLayout } from '../../db/event/definitions.ts'
import { guestsAhead } from '../../db/badges/guests-ahead.ts'
import { layoutChooser } from '../../db/badges/layout-for.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { onSheet } from './ahead-badges.ts'
import { badgeMedia } from '../badges/badge-size.ts'
import { badgeReader } from '../badges/badge-of.ts'
import type { BadgePress } from '../badges/badge-press.ts'
import type { Drivers } from '../drivers.ts'

/** Whose badges are looked at, and on what they are to come out. */
export type BadgesToCheck = {
  readonly selection: AheadSelection
  readonly on:
    | { readonly media: BadgeMedia }
    /** Printed ahead, by the layout for the list where one was chosen. */
    | { readonly paper: AheadPaper }
}

/** So many badges are looked at before whoever waits (a scan) is let through. */
const AT_A_TIME = 50

/** With more than so many the layout is wrong, not the guests. */
const MOST_NAMED = 200

/** The badges of all guests as a printer would print them, or of their own size where none is in use. */
export function allBadgesOn(printer: Printer | null, drivers: Drivers): BadgesToCheck {
  const selection = { ticketTypes: null, listId: null, onlyMissing: false }
  const driver = printer === null ? undefined : drivers[printer.driver]
  const media = printer === null || driver === undefined ? null : badgeMedia(printer, driver)
  return { selection, on: { media } }
}

/** Looks at the badges of many guests before anybody prints them; null where the event was closed meanwhile. */
export async function checkBadges(
  db: ReadableDb,
  press: BadgePress,
  { selection, on }: BadgesToCheck,
  letOthersGoFirst: () => Promise<void>,
): Promise<CheckedBadges | null> {
  const guests = await guestsAhead(db, selection, letOthersGoFirst)
  if (!db.open) return null
  const contentOf = badgeReader(db)
  if (contentOf === null) return { checked: 0, count: 0, flawed: [] }
  const finders = new Map<string, FlawFinder>()
  const finderOf = (layoutId: string): FlawFinder => {
    const known = finders.get(layoutId)
    if (known !== undefined) return known
    const isOwn = findLayout(db, layoutId) !== null
    const finder = press.flawsOn(asPrinted(press.layoutOf(db, layoutId), isOwn, on))
    finders.set(layoutId, finder)
    return finder
  }
  const layoutFor = layoutChooser(db, 'paper' in on ? selection.listId : null)
  const flawed: (FlawedBadge & { readonly name: Name })[] = []
  for (const [index, guest] of guests.entries()) {
    if (index % AT_A_TIME === 0) {
      await letOthersGoFirst()
      if (isClosed(db)) return null
    }
    const flaws = finderOf(layoutFor(guest))(contentOf(guest))
    if (flaws.length === 0) continue
    const { id, firstName, infix, lastName } = guest
    const name = { firstName, infix, lastName }
    flawed.push({ attendeeId: id, guest: displayName(guest), flaws: [...flaws], name })
  }
  const sorted = flawed.toSorted((one, other) => compareNames(one.name, other.name))
  const named = sorted.slice(0, MOST_NAMED).map(({ name: _name, ...badge }) => badge)
  return { checked: guests.length, count: sorted.length, flawed: named }
}

function asPrinted(layout: BadgeLayout, isOwn: boolean, on: BadgesToCheck['on']): BadgeLayout {
  return 'paper' in on ? onSheet(layout, on.paper) : layoutOnMedia(layout, on.media, isOwn)
}

/** Whether the event was closed while others went first. */
function isClosed(db: ReadableDb): boolean {
  return !db.open
}
