const dateCell = /<c\b(?=[^<>]*\st="d")([^<>]*)>\s*<v>([^<]*)<\/v>\s*<\/c>/g
const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/

/**
 * Turns cells that write their date out (`t="d"`, ECMA-376 18.18.11) into that text: a workbook knows no zones, so its
 * hour is the one that a person reads.
 */
export function showWrittenDates(content: string): string {
  if (!content.includes(' t="d"')) return content
  return content.replace(dateCell, (_, attributes: string, value: string) => {
    const [, day, time] = written.exec(value.trim()) ?? []
    const text = day === undefined ? value : time === '00:00' ? day : `${day} ${time ?? ''}`
    return `<c${attributes.replace(/\st="d"/, '')} t="str"><v>${text}</v></c>`
  })
}
