/** A connection between two desks, by who called; ids of the program that runs there, made at its start. */
export type Call = { readonly caller: string; readonly called: string }

/**
 * Where two desks called each other at the same time, both keep the same one of the two connections: that of the desk with
 * the smaller id. One that was made anew by the same desk takes the place of the old one, which broke unnoticed.
 */
export function keepsNewer(old: Call, newer: Call): boolean {
  return newer.caller === old.caller || newer.caller < old.caller
}
