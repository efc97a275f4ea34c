import type { Balie } from '../app.ts'

/** Told when a screen stands as a person would see it; the name says which, in lower case with hyphens. */
export type Visit = (screen: string) => Promise<void>

/** A part of the way through all screens. */
export type Way = (balie: Balie, visit: Visit) => Promise<void>

/** Goes to a page by the rail. */
export async function go({ page }: Pick<Balie, 'page'>, where: string): Promise<void> {
  await page.getByTestId(`nav-${where}`).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Types a code into the field of the desk and waits for that verdict. */
export async function scanCode(
  { page }: Pick<Balie, 'page'>,
  code: string,
  verdict: string,
): Promise<void> {
  await page.getByTestId('scan-input').fill(code)
  await page.keyboard.press('Enter')
  await page.locator(`[data-testid=verdict][data-verdict=${verdict}]`).waitFor()
}
