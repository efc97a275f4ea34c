import type { Printer } from '../model/settings.ts'

/** What can be set on a kind of printer from here, and what it tells back. */
export type PrinterAbilities = {
  readonly darkness: boolean
  readonly cutter: boolean
  readonly copies: boolean
  /** Whether it tells that a badge came out; otherwise a badge ends as "sent". */
  readonly tellsTheEnd: boolean
}

const abilities: Readonly<Record<Printer['driver'], PrinterAbilities>> = {
  ipp: { darkness: false, cutter: false, copies: true, tellsTheEnd: true },
  zpl: { darkness: true, cutter: true, copies: true, tellsTheEnd: true },
  'brother-ql': { darkness: false, cutter: true, copies: true, tellsTheEnd: false },
  system: { darkness: false, cutter: false, copies: true, tellsTheEnd: false },
  pdf: { darkness: false, cutter: false, copies: false, tellsTheEnd: true },
}

/** What a kind of printer can. */
export function abilitiesOf(driver: Printer['driver']): PrinterAbilities {
  return abilities[driver]
}
