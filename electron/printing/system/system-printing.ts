/** A printer as the operating system lists it. */
export type SystemPrinter = {
  /** The name by which jobs are sent to it. */
  readonly name: string
  readonly displayName: string
  readonly description: string
  /** What the system tells beside; on Linux and macOS attributes of CUPS, as texts. */
  readonly options: Readonly<Record<string, string>>
}

/** A page for a printer of the operating system. */
export type SystemPage = {
  readonly printerName: string
  readonly html: string
  /** Size of the media as it comes out, in mm. */
  readonly mediaMm: { readonly width: number; readonly height: number }
  readonly copies: number
}

/** What came of it: `silent` when the system called back not at all within the time. */
export type SystemOutcome =
  | { readonly outcome: 'handed' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'silent' }

/** Printing as the operating system offers it to Electron. */
export type SystemPrinting = {
  readonly list: () => Promise<readonly SystemPrinter[]>
  /** Waits at most so many milliseconds for the page to load and to be handed over. */
  readonly print: (page: SystemPage, limitMs: number) => Promise<SystemOutcome>
}
