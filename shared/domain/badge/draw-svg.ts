import { assertNever } from '../../assert-never.ts'
import type { FontWeight } from './font-metrics.ts'
import { millimetresPerPoint } from './millimetres.ts'
import type {
  PlacedBadge,
  PlacedBox,
  PlacedMark,
  PlacedPicture,
  PlacedQr,
  PlacedText,
} from './placed-badge.ts'
import { turnMatrix, type Turn } from './turn.ts'

const cssWeights: Record<FontWeight, number> = { regular: 400, semibold: 600, bold: 700 }

/** Draws a badge on white as an SVG document, one user unit a millimetre. */
export function drawSvg(badge: PlacedBadge): string {
  const width = decimal(badge.width)
  const height = decimal(badge.height)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" text-rendering="geometricPrecision">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...badge.marks.map(drawMark),
    '</svg>',
  ].join('')
}

function drawMark(mark: PlacedMark): string {
  switch (mark.type) {
    case 'text':
      return drawText(mark)
    case 'box':
      return drawBox(mark)
    case 'qr':
      return drawQr(mark)
    case 'picture':
      return drawPicture(mark)
    default:
      return assertNever(mark)
  }
}

function drawText(mark: PlacedText): string {
  const size = decimal(mark.size * millimetresPerPoint)
  const font = `font-family="Inter" font-size="${size}" font-weight="${cssWeights[mark.weight]}"`
  const lines = mark.lines.map(
    (line) =>
      `<text x="${decimal(line.x)}" y="${decimal(line.baseline)}">${escapeXml(line.text)}</text>`,
  )
  return `<g ${font} fill="${escapeXml(mark.colour)}"${turned(mark.turn)}>${lines.join('')}</g>`
}

function drawPicture(mark: PlacedPicture): string {
  const place = `x="${decimal(mark.x)}" y="${decimal(mark.y)}"`
  const size = `width="${decimal(mark.width)}" height="${decimal(mark.height)}"`
  const type = mark.format === 'svg' ? 'svg+xml' : mark.format
  const file = `data:image/${type};base64,${mark.data}`
  return `<image ${place} ${size} preserveAspectRatio="none"${turned(mark.turn)} href="${escapeXml(file)}"/>`
}

/** The attribute that turns an element, empty for none. */
function turned(turn: Turn | undefined): string {
  if (turn === undefined) return ''
  const matrix = [...turnMatrix[turn.degrees], decimal(turn.x), decimal(turn.y)]
  return ` transform="matrix(${matrix.join(' ')})"`
}

function drawBox(mark: PlacedBox): string {
  const place = `x="${decimal(mark.x)}" y="${decimal(mark.y)}"`
  const size = `width="${decimal(mark.width)}" height="${decimal(mark.height)}"`
  return `<rect ${place} ${size} fill="${escapeXml(mark.colour)}"/>`
}

function drawQr(mark: PlacedQr): string {
  const runs = mark.runs.map(
    ({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`,
  )
  const place = `translate(${decimal(mark.x)} ${decimal(mark.y)}) scale(${mark.module.toFixed(6)})`
  return `<path transform="${place}" shape-rendering="crispEdges" fill="#000000" d="${runs.join('')}"/>`
}

/** Thousandths of a millimetre are fine enough for any printer. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
