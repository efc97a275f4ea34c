import { expect } from '@playwright/test'
import { findingsOn } from '../support/accessibility.ts'
import { test } from '../support/app.ts'

const looks = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const

for (const look of looks) {
  const name = `${look.colorScheme}${look.contrast === 'more' ? ' with high contrast' : ''}`

  test(`no screen has an accessibility finding in ${name}`, async ({ launch }) => {
    test.slow()
    const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    const found: Record<string, string[]> = {}
    const check = async (screen: string): Promise<void> => {
      const problems = await findingsOn(page)
      if (problems.length > 0) found[screen] = problems
    }

    await expect(page.getByText('Klaar om te scannen')).toBeVisible()
    await check('desk, before the first scan')
    for (const [code, verdict] of [
      ['YMCM5XJEN623', 'valid'],
      ['YMCM5XJEN623', 'used'],
      ['K4-77QX', 'invalid'],
    ] as const) {
      await page.getByTestId('scan-input').fill(code)
      await page.keyboard.press('Enter')
      await expect(page.locator(`[data-verdict=${verdict}]`)).toBeVisible()
      await check(`desk, ${verdict}`)
    }
    await page.keyboard.press('F7')
    await page.keyboard.type('jansen')
    await expect(page.getByTestId('search-result').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await check('desk, results')
    await page.keyboard.press('Escape')
    for (const where of [
      'guests',
      'lists',
      'dashboard',
      'readiness',
      'import',
      'events',
      'badges',
      'printers',
      'settings',
    ] as const) {
      await page.getByTestId(`nav-${where}`).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await check(where)
    }
    expect(found).toEqual({})
  })
}

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
