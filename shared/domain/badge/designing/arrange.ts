import type { BadgeElement, BadgeLayout } from '../../../model/badge-layout.ts'

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

type Elements = BadgeLayout['elements']

/** Aligns elements with one another, or a single one with the badge. */
export function alignElements(
  { elements, width, height }: BadgeLayout,
  selection: readonly number[],
  how: Alignment,
): Elements {
  const chosen = pick(elements, selection)
  const page = { left: 0, top: 0, right: width, bottom: height }
  const frame = chosen.length === 1 ? page : frameOf(chosen)
  return elements.map((element, index) =>
    selection.includes(index) ? { ...element, ...alignedPlace(element, frame, how) } : element,
  )
}

/** Gives three or more elements the same gaps; the outer two stay. */
export function distributeElements(
  elements: Elements,
  selection: readonly number[],
  axis: 'x' | 'y',
): Elements {
  const size = axis === 'x' ? ('width' as const) : ('height' as const)
  const order = selection
    .flatMap((index) => {
      const element = elements[index]
      return element === undefined ? [] : [{ index, from: element[axis], size: element[size] }]
    })
    .toSorted((one, other) => one.from - other.from)
  const [first] = order
  const last = order.at(-1)
  if (first === undefined || last === undefined || order.length < 3) return elements
  const used = order.reduce((sum, one) => sum + one.size, 0)
  const gap = (last.from + last.size - first.from - used) / (order.length - 1)
  const places = new Map<number, number>()
  let at = first.from
  for (const one of order) {
    places.set(one.index, Math.max(0, Math.round(at * 100) / 100))
    at += one.size + gap
  }
  return elements.map((element, index) => ({
    ...element,
    [axis]: places.get(index) ?? element[axis],
  }))
}

/** Brings elements one step or all the way to the front (drawn later) or to the back, and follows them. */
export function reorderElements(
  elements: Elements,
  selection: readonly number[],
  where: 'forward' | 'backward' | 'front' | 'back',
): { readonly elements: Elements; readonly selection: readonly number[] } {
  const order = elements.map((_, index) => index)
  const isChosen = (index: number | undefined) => index !== undefined && selection.includes(index)
  const rest = order.filter((index) => !isChosen(index))
  const chosen = order.filter(isChosen)
  if (where === 'front') return follow(elements, [...rest, ...chosen], chosen)
  if (where === 'back') return follow(elements, [...chosen, ...rest], chosen)
  const walk = where === 'backward' ? order : order.toReversed()
  walk.forEach((_, step) => {
    const [one, other] = [walk[step - 1], walk[step]]
    if (!isChosen(other) || one === undefined || isChosen(one)) return
    walk[step - 1] = other ?? 0
    walk[step] = one
  })
  return follow(elements, where === 'backward' ? walk : walk.toReversed(), chosen)
}

/** Puts copies of elements on top of all, a little aside of the first ones, and chooses the copies. */
export function duplicateElements(
  { elements, width, height }: BadgeLayout,
  selection: readonly number[],
): { readonly elements: Elements; readonly selection: readonly number[] } {
  const aside = 3
  const copies = pick(elements, selection).map((element) => ({
    ...element,
    x: Math.max(0, Math.min(element.x + aside, width - element.width)),
    y: Math.max(0, Math.min(element.y + aside, height - element.height)),
  }))
  const all = [...elements, ...copies].slice(0, 100)
  return { elements: all, selection: all.slice(elements.length).map((_, i) => elements.length + i) }
}

export function removeElements(elements: Elements, selection: readonly number[]): Elements {
  return elements.filter((_, index) => !selection.includes(index))
}

function pick(elements: Elements, selection: readonly number[]): readonly BadgeElement[] {
  return elements.filter((_, index) => selection.includes(index))
}

type Frame = Record<'left' | 'top' | 'right' | 'bottom', number>

function frameOf(boxes: readonly BadgeElement[]): Frame {
  return {
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
  }
}

function alignedPlace(element: BadgeElement, frame: Frame, how: Alignment) {
  const { x, y, width, height } = element
  const places: Record<Alignment, { x: number; y: number }> = {
    left: { x: frame.left, y },
    center: { x: (frame.left + frame.right - width) / 2, y },
    right: { x: frame.right - width, y },
    top: { x, y: frame.top },
    middle: { x, y: (frame.top + frame.bottom - height) / 2 },
    bottom: { x, y: frame.bottom - height },
  }
  const place = places[how]
  const tidy = (value: number) => Math.max(0, Math.round(value * 100) / 100)
  return { x: tidy(place.x), y: tidy(place.y) }
}

function follow(elements: Elements, order: readonly number[], chosen: readonly number[]) {
  return {
    elements: order.flatMap((index) => {
      const element = elements[index]
      return element === undefined ? [] : [element]
    }),
    selection: order.flatMap((index, at) => (chosen.includes(index) ? [at] : [])),
  }
}
