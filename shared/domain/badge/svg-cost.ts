import {
  bothPaints,
  isLaidOver,
  paintIn,
  paintingCost,
  plainPaint,
  type Paint,
} from './svg-paint.ts'

/** What is drawn of an SVG by itself, and what more by what it refers to. */
type Part = {
  readonly name: string
  /** What it costs by itself, in shapes. */
  readonly own: number
  readonly paint: Paint
  readonly refers: readonly Reference[]
  readonly below: Part[]
}

/** A layer is a canvas of its own, as for a mask. */
type Reference = { readonly id: string; readonly isLayer: boolean }

/** What a style sheet says of elements that it means, where that costs. */
type Rule = { readonly selector: string } & Wish

/** How an element is to be painted, by itself or by a style sheet. */
type Wish = {
  readonly paint: Paint
  readonly isLayer: boolean
  readonly refers: readonly Reference[]
}

/** A layer costs as much as so many shapes. */
const LAYER = 50

const DEEPEST = 64

/** To look up in more style rules than this, each for each element, takes longer than to draw. */
const MOST_LOOK_UPS = 3_000_000

/**
 * How many shapes are drawn in the end of an SVG, given as its tags (a `<style>` with its rules), when all that refers to
 * other parts is followed: a few lines can ask for billions. Infinite where it refers to itself or is nested deeper than
 * anybody draws.
 */
export function svgCost(tags: readonly string[]): number {
  const rules = tags.filter((tag) => tag.startsWith('<style>')).flatMap(rulesOf)
  if (rules.length * tags.length > MOST_LOOK_UPS) return Infinity
  const root: Part = { name: '', own: 1, paint: paintOfCopies(tags, rules), refers: [], below: [] }
  const byId = new Map<string, Part[]>()
  const open = [root]
  for (const tag of tags) {
    if (tag.startsWith('</')) {
      open.pop()
      continue
    }
    const part = partOf(tag, rules, open.at(-1)?.paint ?? plainPaint)
    open.at(-1)?.below.push(part)
    const id = valueIn(tag, 'id')
    if (id !== '') byId.set(id, [...(byId.get(id) ?? []), part])
    if (!tag.endsWith('/>')) open.push(part)
    if (open.length > DEEPEST) return Infinity
  }
  return costOf(root, byId, new Map())
}

function costOf(
  part: Part,
  byId: ReadonlyMap<string, readonly Part[]>,
  known: Map<Part, number>,
): number {
  const before = known.get(part)
  if (before !== undefined) return before
  // What is asked for again before it is known refers to itself.
  known.set(part, Infinity)
  let cost = part.own
  for (const one of part.below) cost += costOf(one, byId, known)
  for (const { id, isLayer } of part.refers) {
    const meant = (byId.get(id) ?? []).filter(({ name }) => !name.endsWith('Gradient'))
    for (const one of meant) cost += costOf(one, byId, known) + (isLayer ? LAYER : 0)
  }
  known.set(part, cost)
  return cost
}

function partOf(tag: string, rules: readonly Rule[], around: Paint): Part {
  const name = /^<(\w+)/.exec(tag)?.[1] ?? ''
  if (name === 'style') return { name, own: 1, paint: plainPaint, refers: [], below: [] }
  const wishes = [wishOf(tag), ...stylesOf(tag, rules)]
  const paint = wishes.map((one) => one.paint).reduce(bothPaints, around)
  const outline = valueIn(tag, 'd') + valueIn(tag, 'points')
  const layer = wishes.some(({ isLayer }) => isLayer) ? LAYER : 0
  const own = 1 + layer + paintingCost(name, outline, paint)
  const used = valueIn(tag, 'href').slice(1)
  const refers = [
    ...(used === '' ? [] : [{ id: used, isLayer: false }]),
    ...wishes.flatMap((one) => one.refers),
  ]
  return { name, own, paint, refers, below: [] }
}

/** How copies want painted what they copy: it may stand anywhere in the file. */
function paintOfCopies(tags: readonly string[], rules: readonly Rule[]): Paint {
  const copies = tags.filter((tag) => tag.startsWith('<use'))
  return copies
    .flatMap((tag) => [wishOf(tag), ...stylesOf(tag, rules)])
    .map(({ paint }) => paint)
    .reduce(bothPaints, plainPaint)
}

/** What the style sheets say of an element; a selector is looked at roughly, and rather meant than not. */
function stylesOf(tag: string, rules: readonly Rule[]): readonly Rule[] {
  if (rules.length === 0) return []
  const classes = valueIn(tag, 'class').split(/\s+/).filter(Boolean)
  const id = valueIn(tag, 'id')
  const named = [...classes.map((name) => `.${name}`), ...(id === '' ? [] : [`#${id}`])]
  return rules.filter(
    ({ selector }) => !/[.#]/.test(selector) || named.some((name) => selector.includes(name)),
  )
}

/** A rule begins where another ended, so that a style without rules is looked at once. */
const rule = /(?<=^|[{}])([^{}]*)\{([^{}]*)\}/g

function rulesOf(style: string): Rule[] {
  return Array.from(style.matchAll(rule), ([, selector = '', body = '']) => ({
    selector,
    ...wishOf(body),
  })).filter(
    ({ paint, isLayer, refers }) =>
      paint.isStroked || paint.isMixed || isLayer || refers.length > 0,
  )
}

function wishOf(text: string): Wish {
  return { paint: paintIn(text), isLayer: isLaidOver(text), refers: layersIn(text) }
}

function layersIn(text: string): Reference[] {
  const links = text.matchAll(/url\(\s*(?:&quot;|['"])?#([^)'"&\s]*)/gi)
  return Array.from(links, ([, id = '']) => ({ id, isLayer: true }))
}

function valueIn(tag: string, name: string): string {
  const start = tag.indexOf(` ${name}="`)
  if (start < 0) return ''
  const value = start + name.length + 3
  return tag.slice(value, tag.indexOf('"', value))
}
