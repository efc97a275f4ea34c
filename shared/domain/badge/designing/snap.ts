import type { Box } from '../turn.ts'

/** A line on the badge at which something came to stand: `x` is upright at so many mm from the left. */
export type Guide = { readonly axis: 'x' | 'y'; readonly at: number }

export type SnapField = {
  readonly page: { readonly width: number; readonly height: number }
  /** The edge that the printer leaves blank, in mm. */
  readonly margin: number
  /** The elements that stand still. */
  readonly others: readonly Box[]
  /** Distance of grid lines in mm, null for none. */
  readonly grid: number | null
  /** So near is near enough, in mm. */
  readonly tolerance: number
}

/** Which edges follow the pointer; none is the whole box. */
export type Handle = '' | 'n' | 'e' | 's' | 'w' | 'ne' | 'se' | 'sw' | 'nw'

/** The least width and height of an element, in mm. */
export const SMALLEST_SIDE = 1

type Snapped = { readonly box: Box; readonly guides: readonly Guide[] }

/** Where a box comes to stand when it is moved by (dx, dy): at edges and centres nearby, else on the grid. */
export function moveBox(box: Box, dx: number, dy: number, field: SnapField): Snapped {
  const across = snapSpan({ from: box.x + dx, size: box.width }, linesOf(field, 'x'), field)
  const down = snapSpan({ from: box.y + dy, size: box.height }, linesOf(field, 'y'), field)
  return {
    box: { ...box, x: tidy(Math.max(0, across.from)), y: tidy(Math.max(0, down.from)) },
    guides: [...guidesOf('x', across.at), ...guidesOf('y', down.at)],
  }
}

/** The box after one of its edges or corners was dragged by (dx, dy). */
export function resizeBox(
  box: Box,
  handle: Handle,
  dx: number,
  dy: number,
  field: SnapField,
): Snapped {
  const right = box.x + box.width
  const bottom = box.y + box.height
  const x = handle.includes('w') ? snapEdge(box.x + dx, linesOf(field, 'x'), field) : null
  const e = handle.includes('e') ? snapEdge(right + dx, linesOf(field, 'x'), field) : null
  const y = handle.includes('n') ? snapEdge(box.y + dy, linesOf(field, 'y'), field) : null
  const s = handle.includes('s') ? snapEdge(bottom + dy, linesOf(field, 'y'), field) : null
  const left = Math.min(Math.max(0, x?.to ?? box.x), right - SMALLEST_SIDE)
  const top = Math.min(Math.max(0, y?.to ?? box.y), bottom - SMALLEST_SIDE)
  return {
    box: {
      x: tidy(left),
      y: tidy(top),
      width: tidy(Math.max(SMALLEST_SIDE, (e?.to ?? right) - left)),
      height: tidy(Math.max(SMALLEST_SIDE, (s?.to ?? bottom) - top)),
    },
    guides: [...guidesOf('x', x?.at ?? e?.at ?? null), ...guidesOf('y', y?.at ?? s?.at ?? null)],
  }
}

function linesOf({ page, margin, others }: SnapField, axis: 'x' | 'y'): readonly number[] {
  const side = axis === 'x' ? page.width : page.height
  const own = others.flatMap((box) => {
    const [from, size] = axis === 'x' ? [box.x, box.width] : [box.y, box.height]
    return [from, from + size / 2, from + size]
  })
  return [0, side / 2, side, ...(margin > 0 ? [margin, side - margin] : []), ...own]
}

type Span = { readonly from: number; readonly size: number }

function snapSpan({ from, size }: Span, lines: readonly number[], field: SnapField) {
  const near = [0, size / 2, size]
    .map((offset) => ({ offset, line: nearest(from + offset, lines) }))
    .toSorted((one, other) => gap(one, from) - gap(other, from))
  const [best] = near
  if (best !== undefined && gap(best, from) <= field.tolerance) {
    return { from: best.line - best.offset, at: best.line }
  }
  return { from: onGrid(from, field.grid), at: null }
}

function snapEdge(edge: number, lines: readonly number[], field: SnapField) {
  const line = nearest(edge, lines)
  if (Math.abs(line - edge) <= field.tolerance) return { to: line, at: line }
  return { to: onGrid(edge, field.grid), at: null }
}

function nearest(value: number, lines: readonly number[]): number {
  return lines.reduce(
    (best, line) => (Math.abs(line - value) < Math.abs(best - value) ? line : best),
    Infinity,
  )
}

function gap({ offset, line }: { offset: number; line: number }, from: number): number {
  return Math.abs(line - (from + offset))
}

function onGrid(value: number, grid: number | null): number {
  return grid === null ? value : Math.round(value / grid) * grid
}

function guidesOf(axis: 'x' | 'y', at: number | null): readonly Guide[] {
  return at === null ? [] : [{ axis, at }]
}

/** Hundredths of a millimetre, so that no long fractions stand in fields and files. */
function tidy(millimetres: number): number {
  return Math.round(millimetres * 100) / 100
}
