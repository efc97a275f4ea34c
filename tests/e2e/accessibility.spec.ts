import { expect, type Locator } from '@playwright/test'
import { findingsOn } from '../support/page/accessibility.ts'
import { test } from '../support/app.ts'
import { allScreens } from '../support/screens/all-screens.ts'
import { smallTargetsOn } from '../support/page/small-targets.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility finding in ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(5 * 60_000)
    const flags = ['--demo', '--lang=nl', '--clock=2026-06-17T08:41:00+02:00']
    const balie = await launch({ flags })
    const { page } = balie
    await page.setViewportSize({ width: 1280, height: 720 })
    const found: Record<string, string[]> = {}
    await allScreens(balie, async (screen) => {
      const problems: string[] = []
      for (const contrast of ['no-preference', 'more'] as const) {
        await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' })
        problems.push(...(await findingsOn(page)).map((finding) => `${contrast}: ${finding}`))
      }
      problems.push(...(await smallTargetsOn(page)))
      if (problems.length > 0) found[screen] = problems
    })
    expect(found).toEqual({})
  })
}

test('a contrast theme of the system shows what is chosen and how far it is', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.emulateMedia({ forcedColors: 'active' })
  const ground = (element: Locator) =>
    element.evaluate((one) => getComputedStyle(one).backgroundColor)
  const isMarked = async (chosen: Locator, other: Locator) =>
    expect.soft(await ground(chosen), String(chosen)).not.toBe(await ground(other))
  await isMarked(page.getByTestId('nav-desk'), page.getByTestId('nav-guests'))
  const track = page.getByTestId('counter-track')
  await isMarked(track.locator('span'), track)
  await page.getByTestId('scan-input').fill('vd berg')
  const result = page.getByTestId('search-result')
  await result.first().waitFor()
  await page.keyboard.press('ArrowDown')
  await isMarked(result.and(page.locator('[aria-selected=true]')), result.last())
  await page.keyboard.press('Escape')
  await page.getByTestId('nav-guests').click()
  const row = page.getByTestId('guest-row')
  await row.nth(1).click()
  await page.getByTestId('guest-card').waitFor()
  await isMarked(row.nth(1), row.nth(2))
  await page.getByTestId('nav-badges').click()
  await isMarked(page.getByTestId('badges-layouts'), page.getByTestId('badges-ahead'))
})

test('every verdict stands out by seven to one on the stage', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const ratios = await page.evaluate(stageContrasts)
    expect(Math.min(...Object.values(ratios)), JSON.stringify(ratios)).toBeGreaterThanOrEqual(7)
  }
})

/** The contrast of text on stage for each family, by the formula of WCAG 2. */
function stageContrasts(): Record<string, number> {
  const styles = getComputedStyle(document.documentElement)
  const luminance = (name: string): number => {
    const hex = styles.getPropertyValue(name).trim()
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const families = ['welcome', 'caution', 'refused', 'attention']
  return Object.fromEntries(
    families.map((family) => {
      const [dark = 0, light = 0] = [luminance(`--${family}`), luminance(`--${family}-text`)].sort(
        (one, other) => one - other,
      )
      return [family, (light + 0.05) / (dark + 0.05)]
    }),
  )
}
