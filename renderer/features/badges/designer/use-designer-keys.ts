import type { KeyboardEvent } from 'react'
import {
  duplicateElements,
  removeElements,
  reorderElements,
} from '../../../../shared/domain/badge/designing/arrange.ts'
import {
  changeDesign,
  changeElements,
  selectElements,
  type Design,
} from '../../../../shared/domain/badge/designing/history.ts'
import { SMALLEST_SIDE } from '../../../../shared/domain/badge/designing/snap.ts'
import type { BadgeElement } from '../../../../shared/model/badge-layout.ts'
import { edit, keepDesign, redo, undo } from '../../../stores/designer.ts'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The designer by the keyboard alone; in fields the keys are those of the field. */
export function useDesignerKeys(): (event: KeyboardEvent) => void {
  return (event) => {
    const act = globalAct(event) ?? (isOnElement(event) ? elementAct(event) : null)
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

function globalAct(event: KeyboardEvent): (() => void) | null {
  if (!event.ctrlKey && !event.metaKey) return null
  const key = event.key.toLowerCase()
  if (key === 's') return () => void keepDesign()
  if (key === 'z') return event.shiftKey ? redo : undo
  if (key === 'y') return redo
  return null
}

function elementAct(event: KeyboardEvent): (() => void) | null {
  const { key, ctrlKey, altKey, shiftKey } = event
  const direction = arrows[key]
  if (direction !== undefined) {
    const step = altKey || shiftKey ? 0.1 : 1
    const [x, y] = [direction[0] * step, direction[1] * step]
    return () => edit((design) => (ctrlKey ? grown(design, x, y) : moved(design, x, y)))
  }
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return () => edit(removed)
    case 'd':
      return ctrlKey ? () => edit(duplicated) : null
    case 'PageUp':
      return () => edit((design) => reordered(design, ctrlKey ? 'front' : 'forward'))
    case 'PageDown':
      return () => edit((design) => reordered(design, ctrlKey ? 'back' : 'backward'))
    case 'a':
      return ctrlKey ? () => edit(allChosen) : null
    case 'Escape':
      return () => edit((design) => selectElements(design, []))
    case ' ':
      if (isRow(event)) return null
      return () => edit((design) => toggled(design, indexOf(event)))
    case 'Enter':
      return isRow(event) ? null : focusProperties
    default:
      return null
  }
}

/** Takes the chosen elements away. */
export function removed(design: Design): Design {
  const elements = removeElements(design.layout.elements, design.selection)
  if (design.selection.length === 0) return design
  return changeDesign(design, { ...design.layout, elements }, null, [])
}

/** Puts copies of the chosen elements on the badge. */
export function duplicated(design: Design): Design {
  const { elements, selection } = duplicateElements(design.layout, design.selection)
  if (design.selection.length === 0) return design
  return changeDesign(design, { ...design.layout, elements }, null, selection)
}

/** Draws the chosen elements earlier or later. */
export function reordered(design: Design, where: Parameters<typeof reorderElements>[2]): Design {
  const { elements, selection } = reorderElements(design.layout.elements, design.selection, where)
  return changeDesign(design, { ...design.layout, elements }, null, selection)
}

function moved(design: Design, x: number, y: number): Design {
  const move = (element: BadgeElement) => ({
    ...element,
    x: tidy(Math.max(0, element.x + x)),
    y: tidy(Math.max(0, element.y + y)),
  })
  return changeElements(design, design.selection, move, 'move')
}

function grown(design: Design, x: number, y: number): Design {
  const grow = (element: BadgeElement) => ({
    ...element,
    width: tidy(Math.max(SMALLEST_SIDE, element.width + x)),
    height: tidy(Math.max(SMALLEST_SIDE, element.height + y)),
  })
  return changeElements(design, design.selection, grow, 'grow')
}

function allChosen(design: Design): Design {
  return selectElements(
    design,
    design.layout.elements.map((_, index) => index),
  )
}

function toggled(design: Design, index: number): Design {
  const { selection } = design
  const without = selection.filter((one) => one !== index)
  return selectElements(design, selection.includes(index) ? without : [...selection, index])
}

function isOnElement({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.dataset['element'] !== undefined
}

/** A row of the list is a button of its own, pressed by the keys of buttons. */
function isRow({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLButtonElement
}

function indexOf({ target }: KeyboardEvent): number {
  return target instanceof HTMLElement ? Number(target.dataset['element']) : -1
}

function focusProperties(): void {
  document.querySelector<HTMLElement>('[data-first-property]')?.focus()
}

function tidy(millimetres: number): number {
  return Math.round(millimetres * 100) / 100
}
