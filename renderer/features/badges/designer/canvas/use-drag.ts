import { useRef, type PointerEvent } from 'react'
import {
  changeElements,
  selectElements,
} from '../../../../../shared/domain/badge/designing/history.ts'
import { boxInShape, shapeOf } from '../../../../../shared/domain/badge/designing/proportions.ts'
import {
  moveBox,
  resizeBox,
  type Handle,
} from '../../../../../shared/domain/badge/designing/snap.ts'
import type { BadgeElement, BadgeLayout } from '../../../../../shared/model/badge-layout.ts'
import { edit, showGuides, useDesigner } from '../../../../stores/designer.ts'

/** So many pixels away something snaps to an edge. */
const NEAR = 6

type Grip = {
  readonly handle: Handle
  readonly startX: number
  readonly startY: number
  readonly layout: BadgeLayout
  readonly selection: readonly number[]
  /** Names this drag, so that all of it is one step back. */
  readonly label: string
}

let drags = 0

/** Dragging an element, and with it all that is chosen, or one of its edges; Alt keeps it from snapping. */
export function useDrag(index: number, scale: number) {
  const grip = useRef<Grip | null>(null)
  /** A pointer chooses by itself; only the keyboard's focus chooses what it comes to. */
  const byPointer = useRef(false)

  function start(event: PointerEvent, handle: Handle): void {
    if (event.button !== 0) return
    event.stopPropagation()
    byPointer.current = true
    const { design } = useDesigner.getState()
    if (design === null) return
    const selection = chosenBy(event, design.selection, index)
    edit((now) => selectElements(now, selection))
    if (!selection.includes(index)) return
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId)
    drags += 1
    const { layout } = design
    const label = `drag ${String(drags)}`
    grip.current = {
      handle,
      startX: event.clientX,
      startY: event.clientY,
      layout,
      selection,
      label,
    }
  }

  function move(event: PointerEvent): void {
    const held = grip.current
    const box = held?.layout.elements[index]
    if (held === null || box === undefined) return
    const dx = (event.clientX - held.startX) / scale
    const dy = (event.clientY - held.startY) / scale
    const { handle, layout, selection, label } = held
    const field = fieldOf(layout, selection, scale, event.altKey)
    const snapped =
      handle === '' ? moveBox(box, dx, dy, field) : resizeBox(box, handle, dx, dy, field)
    const resized = boxInShape(snapped.box, handle, shapeOf(box))
    showGuides(snapped.guides)
    const step = { x: snapped.box.x - box.x, y: snapped.box.y - box.y }
    change(layout, selection, label, (before) =>
      handle === '' ? shifted(before, step) : { ...before, ...resized },
    )
  }

  function end(): void {
    grip.current = null
    byPointer.current = false
    showGuides([])
  }

  function focus(): void {
    if (byPointer.current) return
    const selection = useDesigner.getState().design?.selection ?? []
    if (!selection.includes(index)) edit((now) => selectElements(now, [index]))
  }

  return { start, move, end, focus }
}

/** Changes elements from what they were when the drag began. */
function change(
  { elements }: BadgeLayout,
  selection: readonly number[],
  label: string,
  alter: (before: BadgeElement) => BadgeElement,
): void {
  edit((now) => {
    const before = (element: BadgeElement) =>
      elements[now.layout.elements.indexOf(element)] ?? element
    return changeElements(now, selection, (element) => alter(before(element)), label)
  })
}

function chosenBy(
  event: PointerEvent,
  selection: readonly number[],
  index: number,
): readonly number[] {
  if (event.shiftKey || event.ctrlKey) {
    return selection.includes(index)
      ? selection.filter((one) => one !== index)
      : [...selection, index]
  }
  return selection.includes(index) ? selection : [index]
}

function fieldOf(
  { width, height, margin, elements }: BadgeLayout,
  selection: readonly number[],
  scale: number,
  isFree: boolean,
) {
  const face = elements[selection[0] ?? 0]?.face
  const others = elements.filter((one, at) => !selection.includes(at) && one.face === face)
  const grid = useDesigner.getState().grid && !isFree ? 1 : null
  return {
    page: { width, height },
    margin,
    others: isFree ? [] : others,
    grid,
    tolerance: isFree ? 0 : NEAR / scale,
  }
}

function shifted(element: BadgeElement, step: { x: number; y: number }): BadgeElement {
  const tidy = (value: number) => Math.round(Math.max(0, value) * 100) / 100
  return { ...element, x: tidy(element.x + step.x), y: tidy(element.y + step.y) }
}
