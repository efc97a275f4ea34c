import type { Printer } from '../../../shared/model/settings.ts'
import { moved, turned, type Bitmap, type Rotation } from './bitmap.ts'

/** How a badge lies on the media as it comes out of a printer. */
export type MediaFit = {
  /** Degrees clockwise. */
  readonly rotation: Rotation
  /** To the right and down after turning, in mm. */
  readonly offsetMm: { readonly x: number; readonly y: number }
}

type Size = { readonly width: number; readonly height: number }

export const asDrawn: MediaFit = { rotation: 0, offsetMm: { x: 0, y: 0 } }

/** What was set for a printer, by hand or after its calibration page. */
export function fitOf({ label, tuning }: Printer): MediaFit {
  return {
    rotation: label?.rotation ?? asDrawn.rotation,
    offsetMm: tuning?.offsetMm ?? asDrawn.offsetMm,
  }
}

/** Size of the media under a badge of that size. */
export function sizeOnMedia({ width, height }: Size, { rotation }: MediaFit): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** The picture as it lies on the media, moved by whole dots. */
export function onMedia(bitmap: Bitmap, dpi: number, fit: MediaFit = asDrawn): Bitmap {
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * dpi)
  return moved(turned(bitmap, fit.rotation), dots(fit.offsetMm.x), dots(fit.offsetMm.y))
}
