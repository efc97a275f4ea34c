/** A connection between two desks: which program called, by the id made at its start, and for the how manieth time. */
export type Call = { readonly caller: string; readonly number: number }

/**
 * Two desks may call each other at the same time, or one the other by two addresses, and neither knows in which order the
 * other one sees that. Both keep the same connection: that of the desk with the smaller id, and of one desk its latest call.
 */
export function keepsNewer(old: Call, newer: Call): boolean {
  if (newer.caller === old.caller) return newer.number > old.number
  return newer.caller < old.caller
}
