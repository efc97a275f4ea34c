import { escapeXml } from './xml-text.ts'

/** Where the name of the outermost element stands, after what may come before it. */
const HEAD = 2_000
const root = /<([\w.-]+):(?:worksheet|sst|styleSheet|workbook|Relationships)\b/

/**
 * A part of a workbook as the usual programs write it: UTF-8, tags without a prefix, values of attributes between double
 * quotes, no sections of characters as they are. What is written so already stays the same bytes.
 */
export function plainXml(content: Buffer): Buffer {
  const isWide = content[0] === 0xff && content[1] === 0xfe
  const head = content.toString(isWide ? 'utf16le' : 'utf8', 0, HEAD)
  const prefix = root.exec(head)?.[1]
  const hasSections = isWide || content.includes('<![CDATA[')
  const hasQuotes = isWide || content.includes("='")
  if (prefix === undefined && !hasSections && !hasQuotes) return content
  let text = content.toString(isWide ? 'utf16le' : 'utf8').replace(/^\ufeff/, '')
  if (hasSections) text = withoutSections(text)
  if (hasQuotes) text = text.replace(/<[^<>]*>/g, withDoubleQuotes)
  if (prefix !== undefined) {
    text = text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
  }
  return Buffer.from(isWide ? text.replace(/^<\?[^>]*\?>/, '') : text)
}

function withDoubleQuotes(tag: string): string {
  if (!tag.includes("='")) return tag
  return tag.replace(/="[^"]*"|='([^']*)'/g, (whole, inside: string | undefined) =>
    inside === undefined ? whole : `="${inside.replaceAll('"', '&quot;')}"`,
  )
}

/** Sections as plain text; what is left open to the end stays as it is. */
function withoutSections(text: string): string {
  const [before = '', ...sections] = text.split('<![CDATA[')
  const plain = sections.map((section) => {
    const end = section.indexOf(']]>')
    return end === -1
      ? `<![CDATA[${section}`
      : escapeXml(section.slice(0, end)) + section.slice(end + 3)
  })
  return before + plain.join('')
}
