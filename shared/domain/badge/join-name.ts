import type { BadgeElement } from '../../model/badge-layout.ts'
import type { BadgeWarning, PlacedMark } from './placed-badge.ts'

type PlacedElement = {
  readonly element: BadgeElement
  readonly marks: readonly PlacedMark[]
  readonly warnings: readonly BadgeWarning[]
}

/** Lets texts that are only parts of the name, one after the other, read as one name. */
export function joinName(placed: readonly PlacedElement[]): readonly PlacedElement[] {
  const visible = placed.filter((one) => one.marks.length > 0)
  return visible.map((one, index) => {
    const before = visible[index - 1]
    const continues = before !== undefined && isName(before.element) && isName(one.element)
    if (!continues) return one
    const marks = one.marks.map((mark) => (mark.type === 'text' ? { ...mark, continues } : mark))
    return { ...one, marks }
  })
}

function isName(element: BadgeElement): boolean {
  return element.type === 'text' && /^(?:\{(?:firstName|infix|lastName)\}\s*)+$/.test(element.text)
}
