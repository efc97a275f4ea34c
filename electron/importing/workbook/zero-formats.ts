import { firstInside } from './xml-elements.ts'
import { escapeXml, unescapeXml } from './xml-text.ts'

/** A number format of zeros and fixed signs, such as `00000000` or `000\\-0000`, by which Excel shows a code. */
type ZeroFormat = readonly (string | null)[]

/**
 * The cell styles that show a number as a code with leading zeros, by their index (`xl/styles.xml`); decimals, dates
 * and formats for amounts are none of them.
 */
export function zeroFormats(styles: string): Map<number, ZeroFormat> {
  const custom = new Map(
    [...styles.matchAll(/<numFmt\b([^<>]*)>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'numFmtId'),
      readFormat(unescapeXml(attribute(attributes, 'formatCode'))),
    ]),
  )
  const cells = firstInside(styles, 'cellXfs')
  const found = new Map<number, ZeroFormat>()
  for (const [index, [, attributes = '']] of [...cells.matchAll(/<xf\b([^<>]*)>/g)].entries()) {
    const format = custom.get(attribute(attributes, 'numFmtId'))
    if (format !== undefined && format !== null) found.set(index, format)
  }
  return found
}

/** Turns the whole numbers of such cells into the text that a person sees. */
export function showZeros(content: string, formats: ReadonlyMap<number, ZeroFormat>): string {
  if (formats.size === 0) return content
  const wanted = [...formats.keys()].join('|')
  const cell = new RegExp(
    `<c\\b((?=[^<>]*\\bs="(${wanted})")[^<>]*)>(?:<f\\b[^<>]*?(?:/>|>[^<]*</f>))?<v>(\\d{1,15})</v></c>`,
    'g',
  )
  return content.replace(cell, (whole, attributes: string, style: string, digits: string) => {
    const format = formats.get(Number(style))
    const type = attribute(attributes, 't')
    if (format === undefined || (type !== '' && type !== 'n')) return whole
    const plain = attributes.replace(/\st="[^"]*"/, '')
    return `<c${plain} t="str"><v>${escapeXml(fill(format, digits))}</v></c>`
  })
}

/** The signs of a format, null for each zero; null for a format of another kind. */
function readFormat(code: string): ZeroFormat | null {
  const signs: (string | null)[] = []
  for (const [token] of (code.split(';')[0] ?? '').matchAll(/"[^"]*"|\\.|_.|\[[^\]]*\]|./gsu)) {
    if (token === '0') signs.push(null)
    else if (token.startsWith('"')) signs.push(token.slice(1, -1))
    else if (token.startsWith('\\')) signs.push(token.slice(1))
    else if (/^[-+ ()/]$/.test(token)) signs.push(token)
    else if (!token.startsWith('_') && !token.startsWith('[$')) return null
  }
  return signs.filter((sign) => sign === null).length > 1 ? signs : null
}

/** Fills the zeros from the right; digits beyond them stand before the first. */
function fill(format: ZeroFormat, digits: string): string {
  const places = format.filter((sign) => sign === null).length
  const padded = digits.padStart(places, '0')
  const beyond = padded.length - places
  let used = 0
  return format
    .map((sign) => {
      if (sign !== null) return sign
      const start = used === 0 ? 0 : used
      used = used === 0 ? beyond + 1 : used + 1
      return padded.slice(start, used)
    })
    .join('')
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}
