import type { Glyph } from 'fontkit'
import { assertNever } from '../../../shared/assert-never.ts'
import { millimetresPerPoint } from '../../../shared/domain/badge/millimetres.ts'
import type {
  PlacedBadge,
  PlacedMark,
  PlacedPicture,
  PlacedText,
} from '../../../shared/domain/badge/placed-badge.ts'
import { turnMatrix, type Turn } from '../../../shared/domain/badge/turn.ts'
import type { BadgeFonts } from './badge-fonts.ts'

/**
 * Draws a badge as an SVG of outlines only, one user unit a printer dot: letters are the same outlines that the
 * PDF has, and whoever paints them needs no typeface.
 */
export function drawOutlines(fonts: BadgeFonts, badge: PlacedBadge, dpi: number): string {
  const dots = dpi / 25.4
  const [width, height] = [badge.width, badge.height].map((side) => Math.round(side * dots))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path shape-rendering="crispEdges" fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    ...badge.marks.map((mark) => drawMark(fonts, mark, dots)),
    '</svg>',
  ].join('')
}

function drawMark(fonts: BadgeFonts, mark: PlacedMark, dots: number): string {
  switch (mark.type) {
    case 'text':
      return `<g fill="${mark.colour}"${turned(mark.turn, dots)}>${drawText(fonts, mark, dots)}</g>`
    case 'box': {
      const [x, y, width, height] = [mark.x, mark.y, mark.width, mark.height].map((one) =>
        decimal(one * dots),
      )
      return `<path shape-rendering="crispEdges" fill="${mark.colour}" d="M${x} ${y}h${width}v${height}h-${width}z"/>`
    }
    case 'qr': {
      const runs = mark.runs.map(
        ({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`,
      )
      const place = [mark.x, mark.y].map((one) => decimal(one * dots)).join(' ')
      return `<path transform="translate(${place}) scale(${decimal(mark.module * dots)})" shape-rendering="crispEdges" d="${runs.join('')}"/>`
    }
    case 'picture':
      return drawPicture(mark, dots)
    default:
      return assertNever(mark)
  }
}

function drawPicture(mark: PlacedPicture, dots: number): string {
  const [x, y, width, height] = [mark.x, mark.y, mark.width, mark.height].map((one) =>
    decimal(one * dots),
  )
  const type = mark.format === 'svg' ? 'svg+xml' : mark.format
  const file = `data:image/${type};base64,${mark.data}`
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none"${turned(mark.turn, dots)} href="${file}"/>`
}

/** The attribute that turns an element, empty for none. */
function turned(turn: Turn | undefined, dots: number): string {
  if (turn === undefined) return ''
  const matrix = [...turnMatrix[turn.degrees], decimal(turn.x * dots), decimal(turn.y * dots)]
  return ` transform="matrix(${matrix.join(' ')})"`
}

function drawText(fonts: BadgeFonts, mark: PlacedText, dots: number): string {
  const font = fonts.byWeight[mark.weight]
  const scale = (mark.size * millimetresPerPoint * dots) / font.unitsPerEm
  return mark.lines
    .map((line) => {
      const { glyphs, positions } = font.layout(line.text)
      let pen = 0
      const paths = glyphs.map((glyph, index) => {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {}
        const place = `translate(${pen + xOffset} ${yOffset})`
        pen += xAdvance
        return `<path transform="${place}" d="${outlineOf(glyph)}"/>`
      })
      const [x, y] = [line.x * dots, line.baseline * dots].map(decimal)
      return `<g transform="matrix(${scale.toFixed(6)} 0 0 -${scale.toFixed(6)} ${x} ${y})">${paths.join('')}</g>`
    })
    .join('')
}

const outlines = new WeakMap<Glyph, string>()

function outlineOf(glyph: Glyph): string {
  const known = outlines.get(glyph)
  if (known !== undefined) return known
  const outline = glyph.path.toSVG()
  outlines.set(glyph, outline)
  return outline
}

/** Thousandths of a dot. */
function decimal(dots: number): string {
  return String(Math.round(dots * 1000) / 1000)
}
