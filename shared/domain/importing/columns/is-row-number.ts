import { foldName } from '../../name/fold-name.ts'

const numbering =
  /^(?:|n|nr|no|num|number|nummer|volgnr|volgnummer|rij|rijnr|rijnummer|regel|regelnr|regelnummer|row|row number|line|index|seq|unnamed 0|kolom1|column1)$/

/**
 * Whether a column only counts the rows, as "Nr" does: with one more guest among them all after him would be changed. It
 * may begin again at one, below another heading or on another sheet; a number that is missing makes it more than a count.
 */
export function isRowNumber(heading: string, values: readonly string[]): boolean {
  if (values.length < 2 || !numbering.test(foldName(heading))) return false
  return values.every((value, index) => {
    if (!/^\d{1,6}[.)]?$/.test(value)) return false
    const count = Number.parseInt(value, 10)
    const before = index === 0 ? null : Number.parseInt(values[index - 1] ?? '', 10)
    return count === 1 || (before === null ? count === 0 : count === before + 1)
  })
}
