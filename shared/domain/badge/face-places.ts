import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'

type Place = Pick<BadgeElement, 'x' | 'y' | 'width' | 'height'>

/** Where an element's box lies on the unfolded page, in mm: on a folded badge with equal faces it lies there twice. */
export function facePlaces(
  { face, x, y, width, height }: Place & Pick<BadgeElement, 'face'>,
  layout: Pick<BadgeLayout, 'width' | 'height' | 'fold' | 'sameBack'>,
): readonly Place[] {
  const own = { x, y, width, height }
  if (layout.fold === 'none') return face === 'front' ? [own] : []
  const isQuarter = layout.fold === 'quarter'
  const front = isQuarter ? { ...own, x: x + layout.width, y: y + layout.height } : own
  const back = isQuarter
    ? { ...own, y: y + layout.height }
    : { ...own, x: layout.width - x - width, y: 2 * layout.height - y - height }
  if (face === 'back') return layout.sameBack ? [] : [back]
  return layout.sameBack ? [front, back] : [front]
}
