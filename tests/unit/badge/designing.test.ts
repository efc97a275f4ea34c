import { describe, expect, test } from 'vitest'
import {
  alignElements,
  distributeElements,
  duplicateElements,
  reorderElements,
} from '../../../shared/domain/badge/designing/arrange.ts'
import {
  changeElements,
  isChanged,
  redoStep,
  selectElements,
  startDesign,
  undoStep,
  type Design,
} from '../../../shared/domain/badge/designing/history.ts'
import { boxInShape, sidesOf } from '../../../shared/domain/badge/designing/proportions.ts'
import { moveBox, resizeBox, type SnapField } from '../../../shared/domain/badge/designing/snap.ts'
import { layoutWarnings } from '../../../shared/domain/badge/layout-warnings.ts'
import { layoutOfPreset, presets } from '../../../shared/domain/badge/presets.ts'
import { badgeLayoutSchema, type BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { badgeContent, badgeTools, defaultLayout } from '../../support/badges/badge.ts'

function boxes(...places: readonly (readonly [number, number, number, number])[]): BadgeLayout {
  return badgeLayoutSchema.parse({
    version: 2,
    id: 'a',
    name: 'A',
    width: 100,
    height: 100,
    elements: places.map(([x, y, width, height], index) => ({
      type: 'box',
      ...{ x, y, width, height },
      colour: `#00000${String(index)}`,
    })),
  })
}

function placesOf(elements: BadgeLayout['elements']) {
  return elements.map(({ x, y }) => [x, y])
}

const field: SnapField = {
  page: { width: 86, height: 120 },
  margin: 0,
  others: [{ x: 20, y: 40, width: 30, height: 10 }],
  grid: 1,
  tolerance: 0.8,
}

describe('what is dragged', () => {
  const box = { x: 5, y: 5, width: 10, height: 10 }

  test('stands on whole millimetres', () => {
    expect(moveBox(box, 2.3, 60.4, field)).toEqual({ box: { ...box, x: 7, y: 65 }, guides: [] })
  })

  test('stops at the edge of another, with a line that shows it', () => {
    expect(moveBox(box, 15.4, 12.3, field)).toEqual({
      box: { ...box, x: 20, y: 17 },
      guides: [{ axis: 'x', at: 20 }],
    })
  })

  test('stops in the middle of the badge', () => {
    expect(moveBox(box, 32.6, 49.7, field)).toEqual({
      box: { ...box, x: 38, y: 55 },
      guides: [
        { axis: 'x', at: 43 },
        { axis: 'y', at: 60 },
      ],
    })
  })

  test('never leaves at the left or at the top', () => {
    expect(moveBox(box, -30, -30, field).box).toEqual({ ...box, x: 0, y: 0 })
  })

  test('grows by the edge that is held, to another edge', () => {
    expect(resizeBox(box, 'se', 35.3, 2.2, field)).toEqual({
      box: { ...box, width: 45, height: 12 },
      guides: [{ axis: 'x', at: 50 }],
    })
  })

  test('never turns inside out', () => {
    expect(resizeBox(box, 'nw', 50, 50, field).box).toEqual({ x: 14, y: 14, width: 1, height: 1 })
  })
})

describe('arranging', () => {
  test('aligns several with one another and one with the badge', () => {
    const layout = boxes([10, 0, 10, 10], [30, 0, 20, 10])
    expect(placesOf(alignElements(layout, [0, 1], 'right'))).toEqual([
      [40, 0],
      [30, 0],
    ])
    expect(placesOf(alignElements(layout, [0], 'center'))).toEqual([
      [45, 0],
      [30, 0],
    ])
  })

  test('spaces three out evenly, the outer two standing still', () => {
    const { elements } = boxes([0, 0, 10, 10], [12, 0, 20, 10], [60, 0, 10, 10])
    expect(placesOf(distributeElements(elements, [0, 1, 2], 'x'))).toEqual([
      [0, 0],
      [25, 0],
      [60, 0],
    ])
    expect(distributeElements(elements, [0, 1], 'x')).toBe(elements)
  })

  test.each([
    ['forward', [1], [0, 2, 1], [2]],
    ['backward', [1], [1, 0, 2], [0]],
    ['front', [0], [1, 2, 0], [2]],
    ['back', [1, 2], [1, 2, 0], [0, 1]],
    ['forward', [2], [0, 1, 2], [2]],
    ['forward', [0, 1], [2, 0, 1], [1, 2]],
  ] as const)('brings elements %s', (where, selection, order, chosen) => {
    const { elements } = boxes([0, 0, 1, 1], [1, 0, 1, 1], [2, 0, 1, 1])
    const reordered = reorderElements(elements, selection, where)
    expect(reordered.elements.map(({ x }) => x)).toEqual(order)
    expect(reordered.selection).toEqual(chosen)
  })

  test('copies lie aside of what they copy, inside the badge', () => {
    const layout = boxes([10, 10, 10, 10], [95, 95, 5, 5])
    const { elements, selection } = duplicateElements(layout, [0, 1])
    expect(placesOf(elements).slice(2)).toEqual([
      [13, 13],
      [95, 95],
    ])
    expect(selection).toEqual([2, 3])
  })
})

describe('undo', () => {
  const to = (design: Design, x: number, label: string | null = null) =>
    changeElements(design, [0], (element) => ({ ...element, x }), label)
  const xOf = ({ layout }: Design) => layout.elements[0]?.x

  test('goes back and forth step by step', () => {
    const design = to(to(startDesign(boxes([0, 0, 1, 1])), 1), 2)
    const back = undoStep(design)
    expect([xOf(back), xOf(undoStep(back)), xOf(undoStep(undoStep(back)))]).toEqual([1, 0, 0])
    expect([xOf(redoStep(back)), redoStep(redoStep(back)).future]).toEqual([2, []])
  })

  test('takes one kind of change in a row back as one, until something else is chosen', () => {
    const typed = to(to(startDesign(boxes([0, 0, 1, 1])), 1, 'move'), 2, 'move')
    expect(xOf(undoStep(typed))).toBe(0)
    const later = to(selectElements(typed, [0]), 3, 'move')
    expect(xOf(undoStep(later))).toBe(2)
  })

  test('a new step forgets what was undone, and undone work is no change', () => {
    const design = to(startDesign(boxes([0, 0, 1, 1])), 1)
    expect(to(undoStep(design), 5).future).toEqual([])
    expect([isChanged(design), isChanged(undoStep(design))]).toEqual([true, false])
  })
})

describe('warnings', () => {
  const warningsOf = (change: Partial<BadgeLayout>, content = badgeContent(), dpi = 203) =>
    layoutWarnings({ ...defaultLayout, ...change }, content, badgeTools, dpi).map(
      ({ element, warning }) => [element, warning.type],
    )

  test('there are none for an ordinary guest on the badge that Balie brings', () => {
    expect(warningsOf({})).toEqual([])
  })

  test('text that does not fit and strange letters are told, and a name that does not fit is told once', () => {
    const guest = badgeContent({
      firstName: 'Wilhelminajohannageertruida',
      lastName: 'Oosterhout-Schimmelpenninck van der Oye van Craneburgh',
      organisation: '日本',
    })
    expect(warningsOf({}, guest)).toEqual([
      [2, 'does-not-fit'],
      [3, 'does-not-fit'],
      [4, 'glyph-missing'],
    ])
  })

  test('a last name that becomes small under a large first name is told, an infix by itself is not', () => {
    const guest = badgeContent({ firstName: 'Jo', lastName: 'Schimmelpenninckwouden' })
    expect(warningsOf({}, guest)).toEqual([[3, 'name-too-small']])
    const elements = defaultLayout.elements.flatMap((element) =>
      element.type === 'text' && element.text === '{infix} {lastName}'
        ? [{ ...element, text: '{infix}', size: 12, minimumSize: 8 }]
        : [],
    )
    expect(warningsOf({ elements })).toEqual([])
  })

  test('a code finer than three dots of the printer is told', () => {
    const elements = defaultLayout.elements.map((element) =>
      element.type === 'qr' ? { ...element, width: 10, height: 10 } : element,
    )
    expect(warningsOf({ elements }, badgeContent(), 203)).toEqual([[9, 'qr-few-dots']])
    expect(warningsOf({ elements }, badgeContent(), 600)).toEqual([])
  })

  test('what sticks out, and what stands in the blank edge, is told', () => {
    expect(warningsOf({ margin: 5 })).toEqual([[9, 'outside-printable']])
    const blank = { top: 0, right: 0, bottom: 0, left: 8 }
    const told = layoutWarnings(defaultLayout, badgeContent(), badgeTools, 203, blank)
    const texts = defaultLayout.elements.flatMap((one, index) =>
      one.type === 'text' && one.x < 8 ? [index] : [],
    )
    expect(told).toEqual(
      texts.map((element) => ({ element, warning: { type: 'outside-printable' } })),
    )
    expect(texts).not.toEqual([])
    expect(warningsOf({ width: 80 }).map(([, type]) => type)).toContain('outside')
  })

  test('a visiting card is left out until somebody allows it', () => {
    const elements = defaultLayout.elements.map((element) =>
      element.type === 'qr' ? { ...element, content: 'vcard' as const } : element,
    )
    expect(warningsOf({ elements })).toEqual([[9, 'personal-off']])
    const allowed = elements.map((element) => ({ ...element, personal: true }))
    expect(warningsOf({ elements: allowed }, badgeContent(), 600)).toEqual([])
  })
})

test.each(presets.map((preset) => [preset.id, preset] as const))(
  'the layout for %s says all that the badge of Balie says, within its edges',
  (_, preset) => {
    const layout = layoutOfPreset(defaultLayout, preset, { id: 'a', name: 'A' })
    const warnings = layoutWarnings(layout, badgeContent(), badgeTools, 300)
    const about = warnings.map(({ warning }) => warning.type)

    expect([layout.width, layout.height]).toEqual([preset.width, preset.height])
    expect(about.filter((type) => type !== 'name-too-small')).toEqual([])
  },
)

describe('what keeps its shape', () => {
  const picture = {
    ...{ type: 'picture' as const, x: 10, y: 20, width: 30, height: 20 },
    ...{ rotation: 0 as const, face: 'front' as const, showFor: null },
    ...{ format: 'png' as const, data: '', pixels: { width: 300, height: 100 } },
  }

  test('gets its other side with the one that is typed, turned or not', () => {
    expect(sidesOf(picture, 'width', 60)).toEqual({ width: 60, height: 20 })
    expect(sidesOf(picture, 'height', 15)).toEqual({ width: 45, height: 15 })
    expect(sidesOf({ ...picture, rotation: 90 }, 'width', 20)).toEqual({ width: 20, height: 60 })
  })

  test('is square where it is a code, and free where it is a box', () => {
    const [code] = defaultLayout.elements.filter(({ type }) => type === 'qr')
    const [band] = defaultLayout.elements
    if (code === undefined || band === undefined) throw new Error('The default lacks them')
    expect(sidesOf(code, 'height', 31)).toEqual({ width: 31, height: 31 })
    expect(sidesOf(band, 'height', 31)).toEqual({ height: 31 })
  })

  test('is dragged into its shape from the corner that stays', () => {
    const box = { x: 10, y: 20, width: 45, height: 80 }
    expect(boxInShape(box, 'se', 1 / 3)).toEqual({ ...box, height: 15 })
    expect(boxInShape(box, 'ne', 1 / 3)).toEqual({ ...box, y: 85, height: 15 })
    expect(boxInShape(box, 's', 2)).toEqual({ ...box, width: 40 })
    expect(boxInShape(box, 's', null)).toBe(box)
  })
})

test('the default sets a long organisation on the lines for which it has room', () => {
  const organisation =
    'Intergemeentelijke Sociale Dienst Bollenstreek en Omgeving, afdeling Werk, Inkomen en Zorg'
  const about = badgeContent({ organisation })
  expect(layoutWarnings(defaultLayout, about, badgeTools, 300)).toEqual([])
})
