/** Degrees clockwise, as elements are turned. */
export type Degrees = 0 | 90 | 180 | 270

/**
 * A turn about the origin and then a step, in mm: what is placed upright at (x, y) stands where `turnPoint` says.
 */
export type Turn = { readonly degrees: Degrees; readonly x: number; readonly y: number }

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The matrix `a b c d` of a turn in a system whose y points down, as SVG and PDF drawings here have it. */
export const turnMatrix: Readonly<Record<Degrees, readonly [number, number, number, number]>> = {
  0: [1, 0, 0, 1],
  90: [0, 1, -1, 0],
  180: [-1, 0, 0, -1],
  270: [0, -1, 1, 0],
}

/** Where a point comes to stand. */
export function turnPoint(turn: Turn, x: number, y: number): readonly [number, number] {
  const [a, b, c, d] = turnMatrix[turn.degrees]
  return [a * x + c * y + turn.x, b * x + d * y + turn.y]
}

/** Where an upright rectangle comes to stand; it is an upright rectangle again. */
export function turnBox<Shape extends Box>(turn: Turn, shape: Shape): Shape {
  const [left, top] = turnPoint(turn, shape.x, shape.y)
  const [right, bottom] = turnPoint(turn, shape.x + shape.width, shape.y + shape.height)
  return {
    ...shape,
    x: Math.min(left, right),
    y: Math.min(top, bottom),
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
  }
}

/** One turn after another. */
export function turnAgain(first: Turn | undefined, second: Turn): Turn {
  if (first === undefined) return second
  const [x, y] = turnPoint(second, first.x, first.y)
  return { degrees: ((first.degrees + second.degrees) % 360) as Degrees, x, y }
}

/** The turn that brings a text set in an upright box of the same middle into `box`; undefined for none. */
export function turnInto(box: Box, degrees: Degrees): { inside: Box; turn: Turn | undefined } {
  if (degrees === 0) return { inside: box, turn: undefined }
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  const isSideways = degrees !== 180
  const width = isSideways ? box.height : box.width
  const height = isSideways ? box.width : box.height
  const inside = { x: middleX - width / 2, y: middleY - height / 2, width, height }
  const [x, y] = turnPoint({ degrees, x: 0, y: 0 }, middleX, middleY)
  return { inside, turn: { degrees, x: middleX - x, y: middleY - y } }
}
