import { readFileSync } from 'node:fs'
import { loadBadgeFonts } from '../../../electron/printing/drawing/badge-fonts.ts'
import { encodeQr } from '../../../electron/printing/drawing/encode-qr.ts'
import { fontMetrics } from '../../../electron/printing/drawing/font-metrics.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import type { PlacedBadge, PlacedText } from '../../../shared/domain/badge/placed-badge.ts'
import { badgeLayoutSchema, type BadgeLayout } from '../../../shared/model/badge-layout.ts'

/** The badge's typeface as it is shipped. */
export const badgeFonts = loadBadgeFonts(
  new URL('../../../resources/fonts', import.meta.url).pathname,
)

export const badgeTools = { metrics: fontMetrics(badgeFonts), encodeQr }

/** The layout that Balie brings. */
export const defaultLayout: BadgeLayout = badgeLayoutSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../resources/badges/default-86x120.json', import.meta.url), 'utf8'),
  ),
)

/** An invented guest's badge. */
export function badgeContent(change: Partial<BadgeContent> = {}): BadgeContent {
  return {
    firstName: 'Anneke',
    infix: 'van der',
    lastName: 'Heijden',
    organisation: 'Súdwest-Fryslân',
    jobTitle: 'Manager werk & inkomen',
    ticketType: { name: 'Deelnemer', colour: '#0f766e' },
    eventName: 'Divosa congres 2026',
    eventDays: '17–19 juni 2026',
    code: 'K7M2Q9XV4T',
    extra: {},
    ...change,
  }
}

/** Guests whose names, organisations and codes ask most of a badge. */
export const difficultGuests: readonly BadgeContent[] = [
  badgeContent(),
  badgeContent({ firstName: 'Çağla', infix: '', lastName: 'Łukasik', jobTitle: '' }),
  badgeContent({
    firstName: 'Maria Wilhelmina Geertruida',
    infix: 'van',
    lastName: 'Oosterhout-Schimmelpenninck van der Oye',
    organisation: 'Intergemeentelijke Sociale Dienst Bollenstreek en Omgeving',
    jobTitle: 'Plaatsvervangend directeur-generaal Participatie en Inkomen',
    ticketType: { name: 'Organisatie', colour: '#facc15' },
  }),
  badgeContent({ firstName: 'Bé', infix: "van 't", lastName: 'Hof', code: 'k7-m2/q9?x=Ä' }),
  badgeContent({ firstName: '', infix: 'in den', lastName: 'Bäumen', organisation: '' }),
  badgeContent({ firstName: 'Ελένη', infix: '', lastName: 'Жукова-Ньюман' }),
]

/** The texts of a badge in the order of reading, each with its lines. */
export function linesOf(badge: PlacedBadge): readonly (readonly string[])[] {
  return textsOf(badge).map(({ lines }) => lines.map(({ text }) => text))
}

export function textsOf(badge: PlacedBadge): readonly PlacedText[] {
  return badge.marks.filter((mark) => mark.type === 'text')
}
