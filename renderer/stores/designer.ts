import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import {
  changeDesign,
  isChanged,
  redoStep,
  startDesign,
  undoStep,
  type Design,
} from '../../shared/domain/badge/designing/history.ts'
import type { Guide } from '../../shared/domain/badge/designing/snap.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { BadgeElement, BadgeLayout } from '../../shared/model/badge-layout.ts'
import { call } from '../api.ts'
import { saveLayout } from './layouts.ts'

export type Sample = CallInput<'layouts.draw'>['sample']
export type Drawing = CallOutput<'layouts.draw'>

export type DesignerState = {
  /** The layout on the table, null while none is. */
  readonly design: Design | null
  readonly face: BadgeElement['face']
  readonly sample: Sample
  /** The face as main draws it, null until it has. */
  readonly drawing: Drawing | null
  readonly grid: boolean
  /** The lines at which what is being dragged stands. */
  readonly guides: readonly Guide[]
}

/** The designer: one layout being drawn. */
export const useDesigner = create<DesignerState>()(() => ({
  design: null,
  face: 'front',
  sample: { kind: 'ordinary' },
  drawing: null,
  grid: true,
  guides: [],
}))

const { setState: set, getState: get } = useDesigner

/** Puts a layout on the table. */
export function openDesigner(layout: BadgeLayout): void {
  set({ design: startDesign(layout), face: 'front', drawing: null, guides: [] })
}

export function closeDesigner(): void {
  set({ design: null, drawing: null, guides: [] })
}

/** Changes the design by a pure step. */
export function edit(step: (design: Design) => Design): void {
  const { design } = get()
  if (design !== null) set({ design: step(design) })
}

export function undo(): void {
  edit(undoStep)
}

export function redo(): void {
  edit(redoStep)
}

export function showFace(face: BadgeElement['face']): void {
  set({ face, guides: [] })
  edit((design) => ({ ...design, selection: [], label: null }))
}

export function showSample(sample: Sample): void {
  set({ sample })
}

export function toggleGrid(): void {
  set({ grid: !get().grid })
}

export function showGuides(guides: readonly Guide[]): void {
  if (guides.length > 0 || get().guides.length > 0) set({ guides })
}

/** Keeps the layout for all desks; whether that worked. */
export async function keepDesign(): Promise<boolean> {
  const { design } = get()
  if (design === null) return false
  if (!isChanged(design)) return true
  const { layout } = design
  const isKept = await saveLayout(layout)
  if (isKept) edit((now) => ({ ...now, kept: layout, label: null }))
  return isKept
}

/** Changes what concerns the layout as a whole. */
export function changeLayout(change: Partial<BadgeLayout>, label: string | null = null): void {
  edit((design) => changeDesign(design, { ...design.layout, ...change }, label))
}

/** Has the face drawn by main; while it draws, only the latest wish is remembered. */
export function drawFace(): void {
  const { design, face, sample } = get()
  if (design === null) return
  wish = { layout: faceOf(design.layout, face), sample }
  if (!isDrawing) void drawWishes()
}

let wish: CallInput<'layouts.draw'> | null = null
let isDrawing = false

async function drawWishes(): Promise<void> {
  isDrawing = true
  while (wish !== null) {
    const next = wish
    wish = null
    const answer = await call('layouts.draw', next)
    if (answer.ok && get().design !== null) set({ drawing: answer.value })
  }
  isDrawing = false
}

/** One face as a badge of its own; elements keep their numbers, those of the other face are left blank. */
function faceOf(layout: BadgeLayout, face: BadgeElement['face']): BadgeLayout {
  if (layout.fold === 'none') return layout
  const elements = layout.elements.map((element) =>
    element.face === face
      ? { ...element, face: 'front' as const }
      : { ...element, showFor: [], face: 'front' as const },
  )
  return { ...layout, fold: 'none', elements }
}

/** A layout as a picture for the list, null where main could not draw it. */
export async function drawThumbnail(layout: BadgeLayout): Promise<string | null> {
  const answer = await call('layouts.draw', { layout, sample: { kind: 'ordinary' } })
  return answer.ok ? answer.value.svg : null
}

/** Guests to see on the badge, by what was typed. */
export async function searchGuests(text: string): Promise<readonly Attendee[]> {
  const answer = await call('attendees.search', { text, limit: 5 })
  return answer.ok ? answer.value.attendees : []
}
