import { describe, expect, test } from 'vitest'
import { layoutOnMedia } from '../../../shared/domain/badge/fit-to-media.ts'
import { pageSize, placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { badgeContent, badgeTools, defaultLayout, textsOf } from '../../support/badges/badge.ts'

const name = (layout: typeof defaultLayout) =>
  layout.elements.find((element) => element.type === 'text' && element.text === '{firstName}')

describe('a layout that somebody drew', () => {
  test('keeps its size in the middle of larger media', () => {
    const layout = layoutOnMedia(defaultLayout, { width: 102, height: 152 }, true)

    expect(layout).toMatchObject({ width: 102, height: 152 })
    expect(name(layout)).toEqual({ ...name(defaultLayout), x: 7 + 8, y: 24 + 16 })
  })

  test('is made smaller in proportion for media that are too small, without stretching', () => {
    const layout = layoutOnMedia(defaultLayout, { width: 43, height: 120 }, true)
    const band = layout.elements[0]

    expect(layout).toMatchObject({ width: 43, height: 120 })
    expect(band).toMatchObject({ x: 0, y: 30, width: 43, height: 10.5 })
  })

  test('stays on its side of the fold', () => {
    const double = { ...defaultLayout, fold: 'double' as const }
    const layout = layoutOnMedia(double, { width: 102, height: 304 }, true)

    expect(pageSize(layout)).toEqual({ width: 102, height: 304 })
    expect(name(layout)).toMatchObject({ x: 7 + 8, y: 24 + 16, width: 73 })
  })

  test('has the size of the page where the page follows the badge', () => {
    expect(layoutOnMedia(defaultLayout, null, true)).toBe(defaultLayout)
  })
})

test('the layout that Balie brings fills the media', () => {
  const layout = layoutOnMedia(defaultLayout, { width: 102, height: 76 }, false)
  expect(layout).toMatchObject({ width: 102, height: 76 })
  expect(layout.elements[0]?.width).toBeCloseTo(102)
})

test('a text that other media make smaller than the layout allows is warned of', () => {
  const long = badgeContent({ organisation: 'Intergemeentelijke '.repeat(9).trim() })
  const at = (height: number) => {
    const layout = layoutOnMedia(defaultLayout, { width: 86, height }, true)
    return placeBadge(layout, long, badgeTools)
  }
  const small = at(100)

  expect(textsOf(small).some(({ size }) => size < 9)).toBe(true)
  expect(small.warnings).toContainEqual(
    expect.objectContaining({ type: 'does-not-fit', text: long.organisation }),
  )
})
