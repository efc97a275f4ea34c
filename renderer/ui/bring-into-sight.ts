/** As a `ref`: what comes to stand on the page as an answer is seen, wherever the button stands that led to it. */
export function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' })
}
