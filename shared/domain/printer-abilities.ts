import { assertNever } from '../assert-never.ts'
import type { Printer } from '../model/settings.ts'

/** What can be set on a kind of printer from here. */
export type PrinterAbilities = {
  readonly darkness: boolean
  readonly cutter: boolean
  readonly copies: boolean
}

const abilities: Readonly<Record<Printer['driver'], PrinterAbilities>> = {
  ipp: { darkness: false, cutter: false, copies: true },
  zpl: { darkness: true, cutter: true, copies: true },
  'brother-ql': { darkness: false, cutter: true, copies: true },
  system: { darkness: false, cutter: false, copies: true },
  pdf: { darkness: false, cutter: false, copies: false },
}

/** What a kind of printer can. */
export function abilitiesOf(driver: Printer['driver']): PrinterAbilities {
  return abilities[driver]
}

/** Whether a printer tells that a badge came out; otherwise a badge ends as "sent". */
export function tellsTheEnd({ driver, address }: Pick<Printer, 'driver' | 'address'>): boolean {
  switch (driver) {
    case 'ipp':
    case 'pdf':
      return true
    case 'zpl':
      // Who passes labels on for a Zebra, a print server or the spooler of Windows, hears nothing of it.
      return !/^(?:ipps?|https?|spooler):/i.test(address ?? '')
    case 'brother-ql':
    case 'system':
      return false
    default:
      return assertNever(driver)
  }
}
