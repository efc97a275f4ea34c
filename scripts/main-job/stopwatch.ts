import type { JSHandle, Page } from '@playwright/test'

/** What the stage is to show. */
export type Expectation = { readonly verdict: string; readonly text: string }

/** Milliseconds from the closing Enter to the frame after the expected stage, undefined while it is not there. */
export type Stopwatch = JSHandle<{ milliseconds?: number }>

/** Measures inside the page, from the scanner's closing Enter to the frame that shows the expected verdict. */
export function startStopwatch(page: Page, expectation: Expectation): Promise<Stopwatch> {
  return page.evaluateHandle(({ verdict, text }) => {
    const watch: { milliseconds?: number } = {}
    let pressedAt: number | undefined
    const isShown = (): boolean => {
      const stage = document.querySelector<HTMLElement>('[data-testid="verdict"]')
      return stage?.dataset['verdict'] === verdict && stage.textContent.includes(text)
    }
    const observer = new MutationObserver(() => {
      const startedAt = pressedAt
      if (startedAt === undefined || !isShown()) return
      observer.disconnect()
      requestAnimationFrame(() => {
        watch.milliseconds = performance.now() - startedAt
      })
    })
    const noteEnter = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return
      pressedAt = event.timeStamp
      window.removeEventListener('keydown', noteEnter, true)
    }
    window.addEventListener('keydown', noteEnter, true)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    return watch
  }, expectation)
}

/** What the stopwatch shows. */
export function readStopwatch(stopwatch: Stopwatch): Promise<number | undefined> {
  return stopwatch.evaluate((watch) => watch.milliseconds)
}
