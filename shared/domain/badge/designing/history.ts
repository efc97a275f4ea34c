import type { BadgeLayout } from '../../../model/badge-layout.ts'

/** A layout while it is being designed: what is chosen (numbers of elements) and what can be undone. */
export type Design = {
  readonly layout: BadgeLayout
  readonly selection: readonly number[]
  readonly past: readonly BadgeLayout[]
  readonly future: readonly BadgeLayout[]
  /** What the last change was, so that the same once more is one step with it; null keeps steps apart. */
  readonly label: string | null
  /** The layout as it was kept last. */
  readonly kept: BadgeLayout
}

/** Steps that can be undone. */
const MOST_STEPS = 200

/** Begins with a layout as it is kept. */
export function startDesign(layout: BadgeLayout): Design {
  return { layout, selection: [], past: [], future: [], label: null, kept: layout }
}

/** Makes one step; steps of one label in a row (typing in a field, arrows) are undone as one. */
export function changeDesign(
  design: Design,
  layout: BadgeLayout,
  label: string | null = null,
  selection: readonly number[] = design.selection,
): Design {
  if (layout === design.layout) return { ...design, selection }
  const isSame = label !== null && label === design.label
  const past = isSame ? design.past : [...design.past, design.layout].slice(-MOST_STEPS)
  return { ...design, layout, selection, past, future: [], label }
}

/** Changes the elements with these numbers. */
export function changeElements(
  design: Design,
  numbers: readonly number[],
  change: (element: BadgeLayout['elements'][number]) => BadgeLayout['elements'][number],
  label: string | null = null,
): Design {
  const elements = design.layout.elements.map((element, index) =>
    numbers.includes(index) ? change(element) : element,
  )
  return changeDesign(design, { ...design.layout, elements }, label)
}

/** Chooses elements; what is typed next is a step of its own. */
export function selectElements(design: Design, selection: readonly number[]): Design {
  return { ...design, selection, label: null }
}

export function undoStep(design: Design): Design {
  const before = design.past.at(-1)
  if (before === undefined) return design
  return {
    ...design,
    layout: before,
    past: design.past.slice(0, -1),
    future: [design.layout, ...design.future],
    selection: stillThere(design.selection, before),
    label: null,
  }
}

export function redoStep(design: Design): Design {
  const [next, ...future] = design.future
  if (next === undefined) return design
  return {
    ...design,
    layout: next,
    past: [...design.past, design.layout],
    future,
    selection: stillThere(design.selection, next),
    label: null,
  }
}

/** Whether there is something to keep. */
export function isChanged({ layout, kept }: Design): boolean {
  return layout !== kept && JSON.stringify(layout) !== JSON.stringify(kept)
}

function stillThere(selection: readonly number[], { elements }: BadgeLayout): readonly number[] {
  return selection.filter((index) => index < elements.length)
}
