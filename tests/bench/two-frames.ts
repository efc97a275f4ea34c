import type { Page } from '@playwright/test'

/** How long two frames take in a page that paints nothing, in ms. */
export function timeTwoFrames(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const start = performance.now()
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve(performance.now() - start)
            })
          })
        })
      }),
  )
}
