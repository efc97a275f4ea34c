import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacementTools } from '../../../shared/domain/badge/place-element.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Drawing } from '../drawing/drawing.ts'

/** Every letter that Dutch guests have in their names, so that the typeface has read it. */
const letters =
  "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 áàâäãåçćčéèêëğíìîïıłñńóòôöõøśşšúùûüýÿźżž ÁÄÅÇÉÈËĞİŁÖØŚŞŠÜŻŽ .,-'’&()/"

/** Draws one badge that nobody sees, in each form: the first one costs twenty times as much as those after it. */
export async function warmUpBadges(
  layout: BadgeLayout,
  tools: PlacementTools,
  drawing: Drawing,
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
  const placed = placeBadge(layout, content, tools)
  await drawing.pdf(placed)
  await drawing.raster(placed, 203)
}
