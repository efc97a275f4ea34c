/** What stands on one guest's badge, as texts; any of them may be empty. */
export type BadgeContent = {
  readonly firstName: string
  readonly infix: string
  readonly lastName: string
  readonly organisation: string
  readonly jobTitle: string
  readonly ticketType: {
    readonly name: string
    /** Colour of the band, `#rrggbb`. */
    readonly colour: string
  }
  readonly eventName: string
  /** The days in words, such as "17-19 juni 2026". */
  readonly eventDays: string
  /** What the QR code says, character for character. */
  readonly code: string
  /** The organiser's own fields by label. */
  readonly extra: Readonly<Record<string, string>>
}
