import type { Page } from '@playwright/test'

/** Opens a fold of the page, where it is not open already. */
export async function unfold(page: Page, part: string): Promise<void> {
  const fold = page.getByTestId(`part-${part}`)
  const isOpen = await fold.evaluate((details) => (details as HTMLDetailsElement).open)
  if (!isOpen) await fold.locator('summary').first().click()
}
