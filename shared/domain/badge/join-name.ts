import type { BadgeElement } from '../../model/badge-layout.ts'
import type { BadgeWarning, PlacedMark } from './placed-badge.ts'

type PlacedElement = {
  readonly element: BadgeElement
  readonly marks: readonly PlacedMark[]
  readonly warnings: readonly BadgeWarning[]
}

/** Lets texts that are only parts of the name, one after the other, read as one name. */
export function joinName(placed: readonly PlacedElement[]): readonly PlacedElement[] {
  let before: PlacedElement | undefined
  return placed.map((one) => {
    if (one.marks.length === 0) return one
    const continues = before !== undefined && isName(before.element) && isName(one.element)
    before = one
    if (!continues) return one
    const marks = one.marks.map((mark) => (mark.type === 'text' ? { ...mark, continues } : mark))
    return { ...one, marks }
  })
}

/** Whether an element holds the guest's name and nothing else. */
export function isName(element: BadgeElement): boolean {
  return (
    element.type === 'text' && /^(?:\{(?:firstName|infix|lastName|name)\}\s*)+$/.test(element.text)
  )
}
