import type { Page } from '@playwright/test'

/** The least height of what a finger or a hurried mouse is to hit, in CSS pixels. */
const LEAST = 44

/**
 * Controls on the screen that are lower than 44 px, by their words. A box to tick counts with its label; a link within a
 * sentence is as high as its line, and what lies on a drawing of a badge as high as it is printed.
 */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], select, input, textarea, [role=button], [role=slider]',
    )
    return [...controls].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect()
      const isHidden =
        width <= 1 || height <= 1 || getComputedStyle(control).visibility === 'hidden'
      const isInText = control.matches('a') && getComputedStyle(control).display === 'inline'
      const isDrawn = control.closest('[data-testid=designer-canvas]') !== null
      if (
        isHidden ||
        isInText ||
        isDrawn ||
        control.closest('[inert], [aria-hidden=true]') !== null
      )
        return []
      const label = control.matches('input') ? control.closest('label') : null
      const high = Math.max(height, label?.getBoundingClientRect().height ?? 0)
      if (high >= least - 0.5) return []
      const words = control.getAttribute('aria-label') ?? control.textContent
      return [`${control.tagName.toLowerCase()} "${words.trim()}" ${String(Math.round(high))} px`]
    })
  }, LEAST)
}
