/** What stands on one guest's badge, as texts; any of them may be empty. */
export type BadgeContent = {
  readonly firstName: string
  readonly infix: string
  readonly lastName: string
  readonly organisation: string
  readonly jobTitle: string
  readonly ticketType: {
    /** Its id, where the layout shows some elements for some types only. */
    readonly id?: string
    readonly name: string
    /** Colour of the band, `#rrggbb`. */
    readonly colour: string
  }
  readonly eventName: string
  /** The days in words, such as "17-19 juni 2026". */
  readonly eventDays: string
  /** The guest's ticket code, character for character. */
  readonly code: string
  /** The badge's own code, or empty where it has none: then the ticket code stands in. */
  readonly badgeCode?: string
  readonly email?: string
  readonly phone?: string
  /** Where the event is. */
  readonly place?: string
  /** Names of the sessions, visits and other lists on which the guest has a place, in the order of menus. */
  readonly sessions?: readonly string[]
  /** The organiser's own fields by label; sensitive ones are not among them. */
  readonly extra: Readonly<Record<string, string>>
}
