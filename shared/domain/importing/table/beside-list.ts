/** What stands in a row that says little: its first text, and another one or ''; null where it says more. */
export type LooseRow = { readonly first: string; readonly second: string }

/** The one or two different texts of a row (merged cells repeat theirs), as pages, titles and legends have them. */
export function looseRow(cells: readonly string[]): LooseRow | null {
  let first = ''
  let second = ''
  for (const cell of cells) {
    if (cell === '') continue
    const text = cell.trim()
    if (text === '' || text === first || text === second) continue
    if (first === '') first = text
    else if (second === '') second = text
    else return null
  }
  return { first, second }
}

const page = /^(?:pagina|pag\.?|blz\.?|page)\s*\d+(?:\s*(?:van|of|\/)\s*\d+)?$/iu
const making =
  /^(?:afgedrukt|geprint|printed|(?:(?:voor het )?laatst |last )?(?:bijgewerkt|gewijzigd|aangepast|updated)|gegenereerd|generated|geëxporteerd|exported|peildatum|stand|versie|version)\b[^\d]{0,20}\d/iu
const legend = /^(?:(?:legenda|legend|toelichting)\s*:?|[\p{L}*()+# -]{1,30}\s?=\s?\p{L}.*)$/iu

/** Whether a row is of the page and not of the list: its number, its title once more, when it was made, a legend. */
export function isBesideList({ first }: LooseRow, titles: ReadonlySet<string>): boolean {
  if (titles.has(asTitle(first)) || page.test(first) || making.test(first)) return true
  return legend.test(first)
}

/** A title wherever it stands: pages and dates in it change. */
export function asTitle(text: string): string {
  return text.trim().replace(/\d+/g, '#')
}
