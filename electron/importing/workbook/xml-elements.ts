/** An element of XML: its attributes as they are written, and what stands between its tags. */
export type XmlElement = { readonly attributes: string; readonly inside: string }

/**
 * The elements of one name in their order, none of them inside another of that name. Each sign is looked at once, whatever
 * the text: an element that does not end is the end of them.
 */
export function* elementsOf(xml: string, name: string): Generator<XmlElement> {
  const opening = new RegExp(`<${name}\\b([^<>]*)>`, 'g')
  const closing = `</${name}>`
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    const attributes = found[1] ?? ''
    if (attributes.endsWith('/')) {
      yield { attributes: attributes.slice(0, -1), inside: '' }
      continue
    }
    const end = xml.indexOf(closing, opening.lastIndex)
    if (end === -1) return
    yield { attributes, inside: xml.slice(opening.lastIndex, end) }
    opening.lastIndex = end + closing.length
  }
}

/** What stands in the first element of a name; empty where there is none. */
export function firstInside(xml: string, name: string): string {
  for (const { inside } of elementsOf(xml, name)) return inside
  return ''
}
