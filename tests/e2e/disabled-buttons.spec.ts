import { expect, type Locator } from '@playwright/test'
import { test } from '../support/app.ts'

test('a button that cannot be pressed now is still read, in light and in dark', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('layout-create').click()
  const save = page.getByTestId('designer-save')
  await expect(save).toBeDisabled()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await contrastOf(save), colorScheme).toBeGreaterThan(4.5)
    expect(await contrastOf(page.getByTestId('designer-undo')), colorScheme).toBeGreaterThan(3)
  }
})

/** The contrast between what is written in an element and what lies behind it, by WCAG 2.2. */
function contrastOf(element: Locator): Promise<number> {
  return element.evaluate((start) => {
    let opacity = 1
    let behind = [0, 0, 0]
    for (let one: Element | null = start; one !== null; one = one.parentElement) {
      const { backgroundColor, opacity: own } = getComputedStyle(one)
      const [red = 0, green = 0, blue = 0, alpha = 1] = numbersIn(backgroundColor)
      opacity *= Number(own)
      behind = [red, green, blue]
      if (alpha > 0) break
    }
    const ink = numbersIn(getComputedStyle(start).color)
    const seen = behind.map((value, index) => value + ((ink[index] ?? 0) - value) * opacity)
    const [light = 0, dark = 0] = [luminance(seen), luminance(behind)].toSorted((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)

    function numbersIn(colour: string): number[] {
      return (colour.match(/[\d.]+/g) ?? []).map(Number)
    }

    function luminance(colour: readonly number[]): number {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
  })
}
