import type { ImportProblem } from '../../../shared/model/import.ts'

/** A sheet whose formulas all have a value, and the cells that had none. */
export type MendedSheet = { readonly content: string; readonly problems: readonly ImportProblem[] }

const formulaCell =
  /<c\b([^<>]*)>\s*<f\b[^<>]*?(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g
const errorCell =
  /<c\b(?=[^<>]*\bt="e")([^<>]*)>(?:\s*<f\b[^<>]*?(?:\/>|>[^<]*<\/f>))?\s*<v>([^<]*)<\/v>\s*<\/c>/g

/**
 * Empties the cells of which nobody saved what they come to (`xl/worksheets/sheetN.xml`): a program that writes
 * formulas without computing them leaves the value out. Errors such as #N/A are named as well.
 */
export function mendFormulas(content: string): MendedSheet {
  const problems: ImportProblem[] = []
  const name = (attributes: string, detail: string): string => {
    const address = /\br="([A-Z]+)(\d+)"/.exec(attributes)
    problems.push({
      row: Number(address?.[2] ?? 0),
      kind: 'formula-without-value',
      skipped: false,
      detail: `${address?.[1] ?? ''}${address?.[2] ?? ''}${detail}`,
    })
    return `<c ${/\br="[A-Z]+\d+"/.exec(attributes)?.[0] ?? ''}/>`
  }
  let mended = content
  if (mended.includes('<f')) {
    mended = mended.replace(formulaCell, (_whole, attributes: string) => name(attributes, ''))
  }
  if (mended.includes('t="e"')) {
    mended = mended.replace(errorCell, (_whole, attributes: string, error: string) =>
      name(attributes, ` ${error}`),
    )
  }
  return { content: mended, problems }
}
