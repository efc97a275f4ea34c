import type { BadgeElement } from '../../model/badge-layout.ts'
import { failure, success, type Result } from '../../result.ts'
import { fromBase64, textOfUtf8, toBase64, utf8Of } from './base64.ts'
import { readPictureHeader } from './picture-header.ts'
import { cleanSvg, type SvgRefusal } from './clean-svg.ts'
import { isWholePicture } from './whole-picture.ts'

type PictureElement = Extract<BadgeElement, { type: 'picture' }>

/** A picture as a layout holds it. */
export type Picture = Pick<PictureElement, 'format' | 'data' | 'pixels'>

export type PictureRefusal =
  | 'picture-unknown'
  | 'picture-broken'
  | 'picture-too-many-pixels'
  | 'picture-too-large'
  | SvgRefusal

/** More than this many pixels are refused by the file's header, before anything of it is decoded. */
export const MOST_PIXELS = 25_000_000

/** Bytes of a file beyond which it is not looked into at all. */
export const MOST_BYTES = 20_000_000

/**
 * Takes a picture file for a layout: PNG and JPEG by their headers, SVG without anything that could run or load.
 * `limit` is in bytes; a file that is fine but above it is `picture-too-large`.
 */
export function acceptPicture(bytes: Uint8Array, limit: number): Result<Picture, PictureRefusal> {
  if (bytes.length > MOST_BYTES) return failure('picture-too-large')
  const header = readPictureHeader(bytes)
  if (header === null) return acceptSvg(bytes, limit)
  const { format, width, height } = header
  if (width * height > MOST_PIXELS) return failure('picture-too-many-pixels')
  if (bytes.length > limit) return failure('picture-too-large')
  if (!isWholePicture(bytes, format)) return failure('picture-broken')
  return success({ format, data: toBase64(bytes), pixels: { width, height } })
}

/** Checks a picture that came inside a layout, whoever made it; its own size is read anew. */
export function recheckPicture(picture: Picture, limit: number): Result<Picture, PictureRefusal> {
  const bytes = fromBase64(picture.data)
  if (bytes === null) return failure('picture-unknown')
  return acceptPicture(bytes, limit)
}

function acceptSvg(bytes: Uint8Array, limit: number): Result<Picture, PictureRefusal> {
  if (bytes.length > limit) {
    return failure(looksLikeSvg(bytes) ? 'picture-too-large' : 'picture-unknown')
  }
  const text = textOfUtf8(bytes)
  if (text === null) return failure('picture-unknown')
  const cleaned = cleanSvg(text)
  if (!cleaned.ok) return cleaned
  const { svg, width, height } = cleaned.value
  return success({ format: 'svg', data: toBase64(utf8Of(svg)), pixels: { width, height } })
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return String.fromCodePoint(...bytes.subarray(0, 1_000)).includes('<svg')
}
