/** A length of so many rem in CSS pixels now: on a large screen more, for what is measured in pixels alone. */
export function remInPixels(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
