import { Resvg } from '@resvg/resvg-js'

const font = { loadSystemFonts: false } as const

/** Paints an SVG picture as a PNG of so many dots across; throws where it cannot be read. */
export function svgDots(svg: Buffer, width: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng()
}

/** Whether an SVG can be read by what paints it. */
export function isReadableSvg(svg: Buffer): boolean {
  try {
    return new Resvg(svg, { font }).width > 0
  } catch {
    return false
  }
}
