import { isPlaceholderName } from './placeholder-name.ts'

/** A place whose guest is not known yet: for whom it is meant, as far as the name says. */
export type OpenPlace = { readonly organisation: string; readonly host: string }

const withOrganisation = /^(.{1,40}?)\s*(?:\(([^()]+)\)|[-–:,]\s+(.+)|\s[-–]\s*(.+))$/u
const guestOf =
  /^(?:(?:een|1|a)\s+)?(?:gast|partner|introduc[eé]e?|begeleider|begeleidster|meegenomen gast|\+\s?1|plus one|guest|companion)\s*(?:van|of|bij|for|:)\s+((?:(?:de heer|dhr|mevrouw|mevr|mw|mr|mrs|ms)\.?\s+)?\p{Lu}.*)$/iu

/**
 * The place that a name stands for when it names nobody: "n.t.b.", "N.T.B. (Gemeente Assen)", "Gast van Jan Bos";
 * null where it names somebody.
 */
export function openPlaceOf(name: string): OpenPlace | null {
  if (isPlaceholderName(name)) return { organisation: '', host: '' }
  const [, word, ...details] = withOrganisation.exec(name) ?? []
  if (word !== undefined && isPlaceholderName(word)) {
    return { organisation: details.join('').trim(), host: '' }
  }
  const host = guestOf.exec(name)?.[1]
  return host === undefined || !/^\p{Lu}|^(?:de heer|dhr|mevrouw|mevr|mw)/u.test(host)
    ? null
    : { organisation: '', host }
}
