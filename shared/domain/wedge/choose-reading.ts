import { isPairingCode } from '../pretix/pairing-code.ts'
import { readSignedCode } from '../codes/signed-code.ts'
import { readTypedTicketCode } from '../codes/ticket-code.ts'

/** One burst of keys read twice, because a scanner types US key positions through the desk's layout. */
export type Reading = {
  /** What the characters say, through the desk's keyboard layout. */
  readonly typed: string
  /** What the key positions say, as on a US keyboard. */
  readonly physical: string
}

/** Takes the characters when they are plausible, else the key positions when those are, else the characters. */
export function chooseReading(reading: Reading, isPlausible: (text: string) => boolean): string {
  if (isPlausible(reading.typed)) return reading.typed
  return isPlausible(reading.physical) ? reading.physical : reading.typed
}

/** Tells whether a text proves by itself that it was read well: a check character, a signed or a pairing code's shape. */
export function provesItself(text: string): boolean {
  if (isPairingCode(text)) return true
  return readTypedTicketCode(text) !== null || readSignedCode(text) !== null
}

/** Takes away the longest of the prefixes, set in some scanners, that the text begins with; never the whole text. */
export function withoutPrefix(text: string, prefixes: readonly string[]): string {
  const lengths = prefixes.filter((each) => text.startsWith(each)).map((each) => each.length)
  return text.slice(Math.max(0, ...lengths.filter((length) => length < text.length)))
}
