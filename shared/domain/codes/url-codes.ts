/** Query parameters that say of themselves that they hold the code, in the order in which they are believed. */
const CODE_PARAMETERS = [
  'code',
  'ticket',
  'secret',
  'barcode',
  'ticketcode',
  'ticket_code',
  'qr',
  'c',
  't',
  'q',
]

/** Elsewhere in a URL a short word (`nl`, `2026`) would meet somebody's short code by chance. */
const SHORTEST_CHANCE_FIND = 6

const SCHEME = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)/i

/**
 * The codes that may stand in a URL, the likeliest first: parameters by name, the last part of the path, then
 * other parameters, the other parts of the path from the end, the fragment. Empty for a text that is no URL.
 */
export function codesInUrl(text: string): string[] {
  const scheme = SCHEME.exec(text)
  if (!scheme) return []
  const [beforeFragment, fragment] = splitOnce(text.slice(scheme[0].length), '#')
  const [place, query] = splitOnce(beforeFragment, '?')
  const parameters = parametersOf(query)
  const path = place.split('/').slice(1).map(decode).filter(isCode).reverse()
  const named = CODE_PARAMETERS.flatMap((name) =>
    parameters.filter((parameter) => parameter.name === name),
  )
  const chanceFinds = [
    ...parameters.filter((parameter) => !named.includes(parameter)).map(({ value }) => value),
    ...path.slice(1),
    ...fragment
      .split(/[/?&=]/)
      .map(decode)
      .reverse(),
  ].filter((code) => code.length >= SHORTEST_CHANCE_FIND)
  return [...named.map(({ value }) => value), ...path.slice(0, 1), ...chanceFinds].filter(isCode)
}

type Parameter = { readonly name: string; readonly value: string }

function parametersOf(query: string): Parameter[] {
  return query.split('&').map((pair) => {
    const [name, value] = splitOnce(pair, '=')
    return { name: decode(name).toLowerCase(), value: decode(value.replaceAll('+', ' ')) }
  })
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part).trim()
  } catch {
    return part.trim()
  }
}

function isCode(code: string): boolean {
  return code !== '' && !/[\p{Cc}\p{Cs}]/u.test(code)
}
