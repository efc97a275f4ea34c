import type { BadgeLayout } from '../../model/badge-layout.ts'
import { pageSize } from './place-badge.ts'
import { scaleLayout } from './scale-layout.ts'

type Size = { readonly width: number; readonly height: number }

/** What a badge is printed on: its size as one reads the badge, in mm; null where the page follows the badge. */
export type BadgeMedia = Size | null

/** The layout on its media: the one that Balie brings fills them, one that somebody drew keeps its proportions. */
export function layoutOnMedia(layout: BadgeLayout, media: BadgeMedia, isOwn: boolean): BadgeLayout {
  if (media === null) return layout
  return isOwn ? inTheMiddle(layout, media) : scaleLayout(layout, media)
}

/**
 * In the middle, at its own size where there is room and else made smaller in
 * proportion, so that the face of a folded badge stays on its side of the fold.
 */
function inTheMiddle(layout: BadgeLayout, media: Size): BadgeLayout {
  const page = pageSize(layout)
  const scale = Math.min(1, media.width / page.width, media.height / page.height)
  const scaled =
    scale === 1
      ? layout
      : scaleLayout(layout, { width: page.width * scale, height: page.height * scale })
  const width = media.width * (layout.width / page.width)
  const height = media.height * (layout.height / page.height)
  const [right, down] = [(width - scaled.width) / 2, (height - scaled.height) / 2]
  if (right === 0 && down === 0) return scaled
  const elements = scaled.elements.map((element) => ({
    ...element,
    x: element.x + right,
    y: element.y + down,
  }))
  return { ...scaled, width, height, elements }
}
