import type { JSHandle, Page } from '@playwright/test'

/** What the stage is to show. */
export type Expectation = { readonly verdict: string; readonly text: string }

/** Moments of the page's own clock, in ms, as far as they have come. */
export type Stopwatch = JSHandle<{ startedAt?: number; shownAt?: number }>

/** Prepares to see, inside the page, the frame that shows the expected verdict. */
export function prepareStopwatch(page: Page, expectation: Expectation): Promise<Stopwatch> {
  return page.evaluateHandle(({ verdict, text }) => {
    const watch: { startedAt?: number; shownAt?: number } = {}
    const isShown = (): boolean => {
      const stage = document.querySelector<HTMLElement>('[data-testid="verdict"]')
      return stage?.dataset['verdict'] === verdict && stage.textContent.includes(text)
    }
    const observer = new MutationObserver(() => {
      if (watch.startedAt === undefined || !isShown()) return
      observer.disconnect()
      requestAnimationFrame(() => {
        watch.shownAt = performance.now()
      })
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    return watch
  }, expectation)
}

/** Starts it, just before the scanner's closing Enter (which the app keeps to itself). */
export async function startStopwatch(stopwatch: Stopwatch): Promise<void> {
  await stopwatch.evaluate((watch) => {
    watch.startedAt = performance.now()
  })
}

/** Milliseconds from the start to the frame with the verdict, undefined while it is not there. */
export function readStopwatch(stopwatch: Stopwatch): Promise<number | undefined> {
  return stopwatch.evaluate(({ startedAt, shownAt }) =>
    startedAt === undefined || shownAt === undefined ? undefined : shownAt - startedAt,
  )
}
