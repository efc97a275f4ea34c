/** How the shapes of an SVG are painted, as far as that costs; what is below a part is painted as it is. */
export type Paint = {
  readonly isStroked: boolean
  /** By a gradient, or so that what is below shines through: each such dot is reckoned with what is there. */
  readonly isMixed: boolean
}

/** In black, as where nothing is said. */
export const plainPaint: Paint = { isStroked: false, isMixed: false }

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])

/** What is mixed with what lies below it costs as much as so many shapes. */
const MIXED = 15

/** Points of an outline that together cost as much as a shape where they are filled; with a line along them each does. */
const FILLED_POINTS = 8

/** How a tag, or a rule of a style sheet, wants shapes painted. */
export function paintIn(text: string): Paint {
  return {
    isStroked: valuesIn(text, strokes).some((colour) => !/^(?:none)?$/.test(colour)),
    isMixed:
      valuesIn(text, colours).some((colour) => /^(?:url|rgba|hsla)/.test(colour)) ||
      valuesIn(text, shares).some((share) => Number(share) !== 1),
  }
}

/** Whether a tag or rule asks for a canvas of its own, to be laid over what is there. */
export function isLaidOver(text: string): boolean {
  return (
    valuesIn(text, opacities).some((share) => Number(share) !== 1) ||
    valuesIn(text, modes).some((mode) => !/^(?:normal|auto)$/.test(mode))
  )
}

const strokes = saidOf('stroke')
const colours = saidOf('fill|stroke')
const shares = saidOf('fill-opacity|stroke-opacity')
const opacities = saidOf('opacity')
const modes = saidOf('mix-blend-mode|isolation')

/** Finds what is said of one of these properties, as an attribute or as a style. */
function saidOf(names: string): RegExp {
  return new RegExp(`(?<![\\w-])(?:${names})\\s*(?:=\\s*["']|:)\\s*([^;"'\\s}]*)`, 'gi')
}

function valuesIn(text: string, said: RegExp): string[] {
  return Array.from(text.matchAll(said), ([, value = '']) => value.toLowerCase())
}

export function bothPaints(one: Paint, other: Paint): Paint {
  return {
    isStroked: one.isStroked || other.isStroked,
    isMixed: one.isMixed || other.isMixed,
  }
}

/** What painting one element costs, in shapes; `outline` is the text of its points. */
export function paintingCost(name: string, outline: string, paint: Paint): number {
  if (!shapes.has(name)) return 0
  const points = pointsIn(outline) / (paint.isStroked ? 1 : FILLED_POINTS)
  return points + (paint.isMixed ? MIXED : 0)
}

/** Two numbers a point; commands that take one (`h`, `v`) are counted by themselves. */
function pointsIn(outline: string): number {
  const numbers = outline.match(/\d*\.\d+|\d+/g)?.length ?? 0
  const commands = outline.match(/[a-df-z]/gi)?.length ?? 0
  return Math.max(numbers / 2, commands)
}
