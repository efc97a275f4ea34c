/** What of a layout from elsewhere could not be taken over, by the name that it has there. */
export type LayoutNote = {
  readonly kind: 'element' | 'variable' | 'typeface' | 'italic' | 'rotation' | 'background' | 'page'
  readonly name: string
}
