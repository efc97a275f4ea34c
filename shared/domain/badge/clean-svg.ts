import { failure, success, type Result } from '../../result.ts'
import { svgCost } from './svg-cost.ts'

export type SvgRefusal =
  | 'picture-unknown'
  /** Elements that do not end, or end in another order: half a file. */
  | 'picture-broken'
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
const mostStyles = 16
const mostElements = 5_000
/** Shapes drawn in the end, whatever refers to whatever. */
const mostShapes = 20_000

type Cleaned = { readonly svg: string; readonly width: number; readonly height: number }

/**
 * An SVG picture with nothing left but shapes, and its size in user units. A file with scripts, with links that lead
 * out of it or with declarations of its own is refused; what editors leave behind is dropped.
 */
export function cleanSvg(text: string): Result<Cleaned, SvgRefusal> {
  if (/<!(?:ENTITY|ATTLIST|ELEMENT)|<!DOCTYPE[^<>]*\[/i.test(text)) return failure('svg-links')
  const plain = withoutAsides(text)
  const kept: string[] = []
  let skippedBelow = 0
  const open: string[] = []
  let uses = 0
  let styles = 0
  for (const match of plain.matchAll(tag)) {
    const [whole, closing, name = '', rest = ''] = match
    const local = name.toLowerCase()
    const refusal = refusalOf(local)
    if (refusal !== null) return failure(refusal)
    const isEmpty = rest.endsWith('/')
    if (skippedBelow > 0 || !(drawing.has(name) || name === 'style')) {
      if (closing !== '') skippedBelow = Math.max(0, skippedBelow - 1)
      else if (!isEmpty) skippedBelow += 1
      continue
    }
    if (closing !== '') {
      if (open.pop() !== name) return failure('picture-broken')
      kept.push(`</${name}>`)
      continue
    }
    if (name === 'use') uses += 1
    if (name === 'style') styles += 1
    const isTooMuch = uses > mostUses || styles > mostStyles || kept.length > mostElements
    if (isTooMuch) return failure('svg-too-complex')
    if (!isEmpty) open.push(name)
    if (name === 'style') {
      const end = plain.indexOf('</', match.index)
      if (end < 0) return failure('picture-broken')
      const rules = plain.slice(match.index + whole.length, end)
      if (isLeaving(rules)) return failure('svg-links')
      kept.push(isEmpty ? '<style>' : `<style>${withKnownEntities(rules.replaceAll('<', ''))}`)
      if (isEmpty) kept.push('</style>')
      continue
    }
    const attributes = cleanAttributes(rest)
    if (!attributes.ok) return attributes
    kept.push(`<${name}${attributes.value}${isEmpty ? '/' : ''}>`)
  }
  if (open.length > 0) return failure('picture-broken')
  return svgCost(kept) > mostShapes ? failure('svg-too-complex') : withSize(kept)
}

/** A name ends before what follows it begins, or one that never ends would be tried at each of its letters. */
const tag = /<(\/?)([A-Za-z][\w:.-]*)((?![\w:.-])(?:[^<>"']|"[^"]*"|'[^']*')*)>/g
const attribute = /(?<![\w:.-])([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Where something begins that is not drawn, and how it ends; a document type is over by itself. */
const asides: Readonly<Record<string, string>> = { '<?': '?>', '<!--': '-->', '<![CDATA[': ']]>' }

/**
 * A file without instructions, comments and its type, and with the text of its CDATA. Each part is looked at once,
 * however often one begins that never ends.
 */
function withoutAsides(text: string): string {
  const begin = /<\?|<!--|<!\[CDATA\[|<!DOCTYPE[^<>]*>/gi
  const kept: string[] = []
  let from = 0
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    kept.push(text.slice(from, match.index))
    from = begin.lastIndex
    const [opening] = match
    const closing = asides[opening.toUpperCase()]
    if (closing === undefined) continue
    const end = text.indexOf(closing, from)
    if (end < 0) return kept.join('')
    if (closing === ']]>') kept.push(text.slice(from, end).replace(/[<>&]/g, ''))
    from = end + closing.length
    begin.lastIndex = from
  }
  kept.push(text.slice(from))
  return kept.join('')
}

function cleanAttributes(text: string): Result<string, SvgRefusal> {
  const kept = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const given = double ?? single ?? ''
    const value = withKnownEntities(given)
    const local = name.toLowerCase()
    if (local.startsWith('on')) return failure('svg-scripts')
    const isLink = local === 'href' || local.endsWith(':href') || local === 'src'
    if (isLink && !/^#[\w.-]+$/.test(value)) {
      return failure(/^\s*(?:java|vb)script/i.test(value) ? 'svg-scripts' : 'svg-links')
    }
    if (isLeaving(given)) return failure('svg-links')
    // Editors write a link by both of its names.
    if (isLink) kept.set('href', value)
    else if (!name.includes(':') && local !== 'xmlns' && !kept.has(name)) {
      kept.set(name, value.replaceAll('"', '&quot;').replaceAll('<', '&lt;'))
    }
  }
  return success(Array.from(kept, ([name, value]) => ` ${name}="${value}"`).join(''))
}

/** A sign that begins nothing known would leave a file that nobody can read. */
function withKnownEntities(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)/g, '&amp;')
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
