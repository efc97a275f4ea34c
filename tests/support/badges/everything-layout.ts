import { toBase64, utf8Of } from '../../../shared/domain/badge/base64.ts'
import { badgeLayoutSchema, type BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { pngOf } from './pictures.ts'

const text = {
  type: 'text',
  size: 16,
  minimumSize: 6,
  lines: 2,
  weight: 'semibold',
  align: 'left',
  vertical: 'top',
  colour: '#111827',
} as const

const arrow =
  '<svg viewBox="0 0 30 20" xmlns="http://www.w3.org/2000/svg"><path d="M0 7h18V0l12 10-12 10v-7H0z"/></svg>'

/** A layout with every kind of element, turned every way, on both faces. */
export const everythingLayout: BadgeLayout = badgeLayoutSchema.parse({
  version: 2,
  id: 'everything',
  name: 'Alles',
  width: 86,
  height: 120,
  sameBack: false,
  elements: [
    { type: 'ticket-type-band', x: 0, y: 0, width: 86, height: 10 },
    { ...text, text: '{name}', x: 5, y: 14, width: 60, height: 18, weight: 'bold' },
    { ...text, text: '{organisation}', x: 70, y: 14, width: 12, height: 60, rotation: 90 },
    { ...text, text: '{jobTitle}', x: 5, y: 34, width: 60, height: 12, rotation: 180 },
    { ...text, text: '{eventName}', x: 5, y: 50, width: 10, height: 40, rotation: 270 },
    { type: 'line', x: 5, y: 48, width: 60, height: 1, colour: '#000000', thickness: 0.5 },
    { type: 'box', x: 18, y: 52, width: 20, height: 12, colour: '#000000', border: 0.8 },
    ...[0, 90, 180, 270].map((rotation, index) => ({
      type: 'picture',
      x: 18 + index * 12,
      y: 68,
      width: 10,
      height: 10,
      rotation,
      format: 'svg',
      data: toBase64(utf8Of(arrow)),
      pixels: { width: 30, height: 20 },
    })),
    {
      type: 'picture',
      x: 42,
      y: 52,
      width: 24,
      height: 12,
      format: 'png',
      data: toBase64(pngOf(8, 2)),
      pixels: { width: 8, height: 2 },
    },
    {
      type: 'qr',
      x: 55,
      y: 88,
      width: 28,
      height: 28,
      content: 'ticket-code',
      errorCorrection: 'M',
    },
    { ...text, text: '{sessions}{code}', x: 5, y: 98, width: 40, height: 10, face: 'back' },
    { type: 'box', x: 5, y: 112, width: 30, height: 4, colour: '#0b6e4f', face: 'back' },
    {
      ...text,
      text: '{lastName}',
      x: 70,
      y: 14,
      width: 12,
      height: 60,
      rotation: 90,
      face: 'back',
    },
    {
      type: 'picture',
      x: 20,
      y: 20,
      width: 30,
      height: 20,
      rotation: 90,
      face: 'back',
      format: 'svg',
      data: toBase64(utf8Of(arrow)),
      pixels: { width: 30, height: 20 },
    },
  ],
})
