/** A sheet of a workbook: what it is called, where it lies, and whether a person sees it. */
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly path: string }

/** The sheets in the order of their tabs, from `xl/workbook.xml` and its relations. */
export function sheetsOf(workbook: string, relations: string): SheetPart[] {
  const targets = new Map(
    tags(relations, 'Relationship').map((attributes) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  )
  return tags(workbook, 'sheet').flatMap((attributes) => {
    const target = targets.get(attributes.get('r:id') ?? relationId(attributes))
    if (target?.includes('worksheets/') !== true) return []
    return [
      {
        name: attributes.get('name') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      },
    ]
  })
}

/** The name space of relations may have another prefix than the usual `r`. */
function relationId(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

function tags(xml: string, name: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(
    ([, inside = '']) =>
      new Map(
        [...inside.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, key = '', double, single]) => [key, unescapeXml(double ?? single ?? '')],
        ),
      ),
  )
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  }
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16))
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal))
    return named[name] ?? whole
  })
}
