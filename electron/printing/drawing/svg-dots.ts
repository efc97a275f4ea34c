import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'

const font = { loadSystemFonts: false } as const

/** A layout has a logo or two; each is painted anew only where it changes or comes in another size. */
const MOST_REMEMBERED = 8

const remembered = new Map<string, Buffer>()

/** Paints an SVG picture, in Base64, as a PNG of so many dots across, once for all badges; throws where it cannot be read. */
export function svgDots(data: string, width: number): Buffer {
  const svg = Buffer.from(data, 'base64')
  return found(data, width) ?? kept(data, width, new Resvg(svg, fit(width)).render().asPng())
}

/** The same, on another thread. */
export async function svgDotsAside(data: string, width: number): Promise<Buffer> {
  const known = found(data, width)
  if (known !== null) return known
  const image = await renderAsync(Buffer.from(data, 'base64'), fit(width))
  return kept(data, width, image.asPng())
}

/** Whether an SVG can be read by what paints it. */
export function isReadableSvg(svg: Buffer): boolean {
  try {
    return new Resvg(svg, { font }).width > 0
  } catch {
    return false
  }
}

function fit(width: number): ResvgRenderOptions {
  return { fitTo: { mode: 'width', value: width }, font }
}

function found(data: string, width: number): Buffer | null {
  return remembered.get(`${String(width)} ${data}`) ?? null
}

function kept(data: string, width: number, png: Buffer): Buffer {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(`${String(width)} ${data}`, png)
  return png
}
