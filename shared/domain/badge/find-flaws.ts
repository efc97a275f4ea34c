import type { BadgeFlaw, BadgePart } from '../../model/badge-flaw.ts'
import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import type { BadgeContent } from './badge-content.ts'
import { fillTemplate } from './fill-template.ts'
import type { TextElement } from './fit-text.ts'
import { withoutGlue } from './glue.ts'
import { millimetresPerPoint } from './millimetres.ts'
import { placeElement, type PlacementTools } from './place-element.ts'
import { qrText } from './qr-text.ts'

/** Tells what is wrong with a guest's badge. */
export type FlawFinder = (content: BadgeContent) => readonly BadgeFlaw[]

/** A code of so many characters fits in every QR code. */
const surelyInACode = 250

/** Letters side by side may be wider than one by one, by kerning, but not by more than this. */
const kerning = 1.03

/**
 * Makes what looks at the badges of a layout as it is printed. Nearly all texts fit without a doubt, which the widths
 * of their letters tell at once; only the others are placed to know.
 */
export function flawFinder(layout: BadgeLayout, tools: PlacementTools): FlawFinder {
  const isFine = sureOf(tools)
  return (content) =>
    layout.elements
      .flatMap((element) => {
        const isSure =
          element.type === 'text' ? isFine(element, content) : isSureMark(element, content)
        return isSure ? [] : flawsOf(element, content, tools)
      })
      .reduce<readonly BadgeFlaw[]>(withFlaw, [])
}

/** Says of first name and last name, or of two faces, only once that letters are missing or small. */
function withFlaw(flaws: readonly BadgeFlaw[], flaw: BadgeFlaw): readonly BadgeFlaw[] {
  const same = flaws.find(
    (one) =>
      one.kind === flaw.kind && (!('part' in one && 'part' in flaw) || one.part === flaw.part),
  )
  if (same === undefined) return [...flaws, flaw]
  return flaws.map((one) => (one === same ? joined(same, flaw) : one))
}

function joined(one: BadgeFlaw, other: BadgeFlaw): BadgeFlaw {
  if (one.kind === 'too-small' && other.kind === 'too-small') {
    return { ...one, size: Math.min(one.size, other.size) }
  }
  if (one.kind === 'letters-missing' && other.kind === 'letters-missing') {
    return { ...one, characters: [...new Set([...one.characters, ...other.characters])] }
  }
  return one
}

function flawsOf(
  element: BadgeElement,
  content: BadgeContent,
  tools: PlacementTools,
): readonly BadgeFlaw[] {
  const part = partOf(element)
  return placeElement(element, content, tools).warnings.flatMap((warning): BadgeFlaw[] => {
    switch (warning.type) {
      case 'does-not-fit':
        return [{ kind: 'too-small', part, size: warning.size }]
      case 'glyph-missing':
        return [{ kind: 'letters-missing', part, characters: [...warning.characters] }]
      case 'qr-too-long':
        return [{ kind: 'code-too-long' }]
      case 'picture-refused':
        return [{ kind: 'picture-missing' }]
      default:
        // The layout's own, whoever the guest is: the designer tells of it.
        return []
    }
  })
}

function partOf(element: BadgeElement): BadgePart {
  if (element.type !== 'text') return 'other'
  if (/\{(?:firstName|infix|lastName|name)\}/.test(element.text)) return 'name'
  if (element.text.includes('{organisation}')) return 'organisation'
  return element.text.includes('{jobTitle}') ? 'job-title' : 'other'
}

/** A picture is looked at once, whoever made the layout, and known from then on. */
function isSureMark(element: BadgeElement, content: BadgeContent): boolean {
  if (element.type === 'picture') return false
  return element.type !== 'qr' || (qrText(element, content) ?? '').length <= surelyInACode
}

/** Whether a text can be drawn and fits on one line at its smallest size, as far as its letters tell. */
function sureOf({ metrics }: PlacementTools) {
  const widths = new Map<string, number>()
  const widthOf = (character: string, weight: TextElement['weight']): number => {
    const key = `${weight}${character}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const isDrawn = character === ' ' || metrics.hasGlyph(character, weight)
    const width = isDrawn ? metrics.advance(character, weight) : Infinity
    widths.set(key, width)
    return width
  }
  return (element: TextElement, content: BadgeContent): boolean => {
    const { weight, minimumSize, rotation } = element
    const isUpright = rotation % 180 === 0
    const [across, down] = isUpright
      ? [element.width, element.height]
      : [element.height, element.width]
    let width = 0
    for (const character of withoutGlue(fillTemplate(element.text, content))) {
      width += widthOf(character, weight)
    }
    const points = minimumSize * millimetresPerPoint
    const height = metrics.ascent(weight) + metrics.descent(weight)
    return width * kerning * points <= across && height * points <= down
  }
}
