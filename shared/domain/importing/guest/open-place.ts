import { isPlaceholderName } from '../words/placeholder-name.ts'

/** A place whose guest is not known yet: for whom it is meant, as far as the name says, and how many there are of it. */
export type OpenPlace = {
  readonly organisation: string
  readonly host: string
  readonly count: number
}

const several =
  /^([1-9]\d?)\s*(?:[x×]|plaats(?:en)?|persoon|personen|deelnemers?|gast(?:en)?|kaart(?:en)?|tickets?|places?|persons?|guests?|attendees?)?\s+(.+)$/iu

const withOrganisation = /^(.{1,40}?)\s*(?:\(([^()]+)\)|[-–:,]\s+(.+)|\s[-–]\s*(.+))$/u
const guestOf =
  /^(?:(?:een|1|a)\s+)?(?:gast|partner|introduc[eé]e?|begeleider|begeleidster|meegenomen gast|\+\s?1|plus one|guest|companion)\s*(?:van|of|bij|for|:)\s+((?:(?:de heer|dhr|mevrouw|mevr|mw|mr|mrs|ms)\.?\s+)?\p{Lu}.*)$/iu

/**
 * The place that a name stands for when it names nobody: "n.t.b.", "N.T.B. (Gemeente Assen)", "Gast van Jan Bos", "3 plaatsen
 * n.t.b."; null where it names somebody.
 */
export function openPlaceOf(name: string): OpenPlace | null {
  const [, count, rest = ''] = several.exec(name) ?? []
  const place = count === undefined ? null : onePlaceOf(rest)
  return place === null ? onePlaceOf(name) : { ...place, count: Number(count) }
}

function onePlaceOf(name: string): OpenPlace | null {
  if (isPlaceholderName(name)) return { organisation: '', host: '', count: 1 }
  const [, word, ...details] = withOrganisation.exec(name) ?? []
  if (word !== undefined && isPlaceholderName(word)) {
    return { organisation: details.join('').trim(), host: '', count: 1 }
  }
  const host = guestOf.exec(name)?.[1]
  return host === undefined || !/^\p{Lu}|^(?:de heer|dhr|mevrouw|mevr|mw)/u.test(host)
    ? null
    : { organisation: '', host, count: 1 }
}
