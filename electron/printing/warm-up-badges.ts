import { placeBadge, type PlacementTools } from '../../shared/domain/badge/place-badge.ts'
import type { BadgeLayout } from '../../shared/model/badge-layout.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import { drawPdf } from './draw-pdf.ts'

/** Every letter that Dutch guests have in their names, so that the typeface has read it. */
const letters =
  "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 áàâäãåçćčéèêëğíìîïıłñńóòôöõøśşšúùûüýÿźżž ÁÄÅÇÉÈËĞİŁÖØŚŞŠÜŻŽ .,-'’&()/"

/** Draws one badge that nobody sees: the first one costs twenty times as much as those after it. */
export async function warmUpBadges(
  layout: BadgeLayout,
  tools: PlacementTools,
  fonts: BadgeFonts,
): Promise<void> {
  const content = {
    firstName: letters,
    infix: 'van der',
    lastName: letters,
    organisation: letters,
    jobTitle: letters,
    ticketType: { name: letters, colour: '#000000' },
    eventName: letters,
    eventDays: letters,
    code: 'BALIE',
    extra: {},
  }
  await drawPdf(fonts, [placeBadge(layout, content, tools)])
}
