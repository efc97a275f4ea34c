import { failure, success, type Result } from '../../result.ts'

export type SvgRefusal =
  | 'picture-unknown'
  /** Scripts, event handlers, or whatever else could run. */
  | 'svg-scripts'
  /** Links to anything outside of the file, or files inside of it. */
  | 'svg-links'
  /** Letters that are not outlines: they would look different on every machine. */
  | 'svg-text'
  | 'svg-too-complex'

/** Elements that only draw. */
const drawing = new Set(
  `svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask
  symbol use title desc`.split(/\s+/),
)
/** Elements that run or load something: a file with one is refused as a whole. */
const running = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler'])
const loading = new Set(['image', 'feimage', 'a', 'audio', 'video', 'animate', 'set'])

const mostUses = 16
const mostElements = 5_000

type Cleaned = { readonly svg: string; readonly width: number; readonly height: number }

/**
 * An SVG picture with nothing left but shapes, and its size in user units. A file with scripts, with links that lead
 * out of it or with declarations of its own is refused; what editors leave behind is dropped.
 */
export function cleanSvg(text: string): Result<Cleaned, SvgRefusal> {
  if (/<!(?:ENTITY|ATTLIST|ELEMENT)|<!DOCTYPE[^>]*\[/i.test(text)) return failure('svg-links')
  const plain = text
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/gi, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replace(/[<>&]/g, ''))
  const kept: string[] = []
  let skippedBelow: string[] = []
  let uses = 0
  for (const match of plain.matchAll(tag)) {
    const [whole, closing, name = '', rest = ''] = match
    const local = name.toLowerCase()
    const refusal = refusalOf(local)
    if (refusal !== null) return failure(refusal)
    const isEmpty = rest.endsWith('/')
    if (skippedBelow.length > 0 || !(drawing.has(name) || name === 'style')) {
      if (closing !== '') skippedBelow = skippedBelow.slice(0, -1)
      else if (!isEmpty) skippedBelow = [...skippedBelow, name]
      continue
    }
    if (closing !== '') {
      kept.push(`</${name}>`)
      continue
    }
    if (name === 'use') uses += 1
    if (uses > mostUses || kept.length > mostElements) return failure('svg-too-complex')
    if (name === 'style') {
      const rules = plain.slice(match.index + whole.length, plain.indexOf('</', match.index))
      if (isLeaving(rules)) return failure('svg-links')
      kept.push(isEmpty ? '<style>' : `<style>${rules.replaceAll('<', '')}`)
      if (isEmpty) kept.push('</style>')
      continue
    }
    const attributes = cleanAttributes(rest)
    if (!attributes.ok) return attributes
    kept.push(`<${name}${attributes.value}${isEmpty ? '/' : ''}>`)
  }
  return withSize(kept)
}

const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function cleanAttributes(text: string): Result<string, SvgRefusal> {
  const kept: string[] = []
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const value = double ?? single ?? ''
    const local = name.toLowerCase()
    if (local.startsWith('on')) return failure('svg-scripts')
    const isLink = local === 'href' || local.endsWith(':href') || local === 'src'
    if (isLink && !/^#[\w.-]+$/.test(value)) {
      return failure(/^\s*(?:java|vb)script/i.test(value) ? 'svg-scripts' : 'svg-links')
    }
    if (isLeaving(value)) return failure('svg-links')
    if (isLink) kept.push(` href="${value}"`)
    else if (!name.includes(':') && local !== 'xmlns') {
      kept.push(` ${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`)
    }
  }
  return success(kept.join(''))
}

function refusalOf(name: string): SvgRefusal | null {
  if (running.has(name)) return 'svg-scripts'
  if (loading.has(name)) return 'svg-links'
  if (name === 'text') return 'svg-text'
  return name === 'filter' ? 'svg-too-complex' : null
}

/** Whether a value or a style sheet could lead out of the file; escapes could hide that, so they count. */
function isLeaving(text: string): boolean {
  if (/&#|\\|@import|@font-face|expression\s*\(/i.test(text)) return true
  return Array.from(text.matchAll(/url\(([^)]*)/gi)).some(
    ([, target = '']) => !/^\s*(?:&quot;|['"])?#/.test(target),
  )
}

/** Gives the root its name space and its size, without which nothing can be drawn of it. */
function withSize(kept: readonly string[]): Result<Cleaned, SvgRefusal> {
  const [root = '', ...inside] = kept
  if (!root.startsWith('<svg') || inside.at(-1) !== '</svg>') return failure('picture-unknown')
  const valueOf = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(root)?.[1] ?? ''
  const viewBox = valueOf('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = viewBox.length === 4 ? (viewBox[2] ?? 0) : lengthOf(valueOf('width'))
  const height = viewBox.length === 4 ? (viewBox[3] ?? 0) : lengthOf(valueOf('height'))
  if (!(width > 0 && height > 0 && width < 100_000 && height < 100_000)) {
    return failure('picture-unknown')
  }
  const box = viewBox.length === 4 ? '' : ` viewBox="0 0 ${width} ${height}"`
  const own = root.slice(4).replace(/ (?:width|height)="[^"]*"/g, '')
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"${box}${own}`
  return success({ svg: opening + inside.join(''), width, height })
}

function lengthOf(text: string): number {
  return /^\s*[\d.]+(?:px)?\s*$/.test(text) ? Number.parseFloat(text) : Number.NaN
}
