/** The colours of the families of verdicts on paper; white text on each has a contrast of at least 5:1. */
export const FAMILY_COLOURS = {
  welcome: '#005c45',
  attention: '#0b468f',
  caution: '#8a5d00',
  refused: '#9c1111',
} as const

/** A family of verdicts, as on the screen. */
export type PaperFamily = keyof typeof FAMILY_COLOURS
