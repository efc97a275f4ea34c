import { foldName } from '../../../shared/domain/name/fold-name.ts'
import type { TickRow } from '../../../shared/model/paper.ts'

/** The rows that a typed number or name may mean; digits alone are the number on the paper. */
export function findRows(rows: readonly TickRow[], typed: string): readonly TickRow[] {
  const text = typed.trim()
  if (text === '') return rows
  if (/^\d+$/.test(text)) {
    const exact = rows.filter(({ number }) => number === Number(text))
    return exact.length > 0 ? exact : rows.filter(({ codes }) => codes.includes(text))
  }
  const words = foldName(text)
    .split(' ')
    .map((word) => ` ${word}`)
  return rows.filter((row) => {
    const { firstName, infix, lastName, organisation, host } = row
    const own = `${firstName} ${infix} ${lastName}`
    // An open place stands on the paper by its host.
    const name = own.trim() === '' ? host : own
    const names = ` ${foldName(`${name} ${organisation}`)}`
    return words.every((word) => names.includes(word)) || row.codes.includes(text.toUpperCase())
  })
}
