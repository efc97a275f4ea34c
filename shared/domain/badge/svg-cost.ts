/** What is drawn of an SVG by itself, and what more by what it refers to. */
type Part = {
  readonly name: string
  readonly refers: readonly Reference[]
  readonly below: Part[]
}

/** A layer is a canvas of its own, as for a mask. */
type Reference = { readonly id: string; readonly isLayer: boolean }

type Rule = { readonly selector: string; readonly refers: readonly Reference[] }

/** A layer costs as much as so many shapes. */
const LAYER = 50

const DEEPEST = 64

/**
 * How many shapes are drawn in the end of an SVG, given as its tags (a `<style>` with its rules), when all that refers to
 * other parts is followed: a few lines can ask for billions. Infinite where it refers to itself or is nested deeper than
 * anybody draws.
 */
export function svgCost(tags: readonly string[]): number {
  const rules = tags.filter((tag) => tag.startsWith('<style>')).flatMap(rulesOf)
  const root: Part = { name: '', refers: [], below: [] }
  const byId = new Map<string, Part[]>()
  const open = [root]
  for (const tag of tags) {
    if (tag.startsWith('</')) {
      open.pop()
      continue
    }
    const part = {
      name: /^<(\w+)/.exec(tag)?.[1] ?? '',
      refers: referencesOf(tag, rules),
      below: [],
    }
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
  let cost = 1
  for (const one of part.below) cost += costOf(one, byId, known)
  for (const { id, isLayer } of part.refers) {
    const meant = (byId.get(id) ?? []).filter(({ name }) => !name.endsWith('Gradient'))
    for (const one of meant) cost += costOf(one, byId, known) + (isLayer ? LAYER : 0)
  }
  known.set(part, cost)
  return cost
}

function referencesOf(tag: string, rules: readonly Rule[]): Reference[] {
  if (tag.startsWith('<style>')) return []
  const classes = valueIn(tag, 'class').split(/\s+/).filter(Boolean)
  const id = valueIn(tag, 'id')
  const named = [...classes.map((name) => `.${name}`), ...(id === '' ? [] : [`#${id}`])]
  const styled = rules.filter(
    ({ selector }) => !/[.#]/.test(selector) || named.some((name) => selector.includes(name)),
  )
  const used = valueIn(tag, 'href').slice(1)
  return [
    ...(used === '' ? [] : [{ id: used, isLayer: false }]),
    ...layersIn(tag),
    ...styled.flatMap(({ refers }) => refers),
  ]
}

function rulesOf(style: string): Rule[] {
  return Array.from(style.matchAll(/([^{}]*)\{([^{}]*)\}/g), ([, selector = '', body = '']) => ({
    selector,
    refers: layersIn(body),
  })).filter(({ refers }) => refers.length > 0)
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
