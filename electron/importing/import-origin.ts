/** The one list that it has from an address. */
export const WEB_SOURCE = 'web'

/** Where the rows of an import come from: each source has a list of guests of its own. */
export type ImportOrigin = {
  readonly sourceId: string
  /** Told when what was read is in the event. */
  readonly onLoaded: () => void
}
