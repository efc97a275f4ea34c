import { recheckPicture, type Picture } from './accept-picture.ts'

/** A picture is some 100 KB of text that comes with each badge: what became of so many is remembered. */
const MOST_REMEMBERED = 50

export type Drawable = Pick<Picture, 'format' | 'data'>

const remembered = new Map<string, Drawable | null>()

/**
 * The file of a picture as it may be drawn, in Base64; null where it may not. Layouts also come with the event file of
 * another desk, which may have looked at nothing: pictures are judged, and drawings cleaned, as if they were chosen now.
 */
export function drawablePicture(picture: Picture): Drawable | null {
  const { data } = picture
  const known = remembered.get(data)
  if (known !== undefined) return known
  const checked = recheckPicture(picture, data.length)
  const drawable = checked.ok ? { format: checked.value.format, data: checked.value.data } : null
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(data, drawable)
  return drawable
}
