import { describe, expect, it } from 'vitest'
import { composeHeadings, findHeader } from '../../../shared/domain/importing/table/find-header.ts'

function headings(...lines: string[]) {
  const table = lines.map((line, index) => ({ row: index + 1, cells: line.split(';') }))
  const { headings, rows } = composeHeadings(table, findHeader(table) ?? 0)
  return { headings, rows }
}

describe('two rows of headings', () => {
  it('are one where a name over both columns stands in the first only, as CSV has merged cells', () => {
    expect(headings('Naam;;Code', 'Voornaam;Achternaam;', 'Jan;Bos;A1')).toEqual({
      headings: ['Voornaam', 'Achternaam', 'Code'],
      rows: 2,
    })
  })

  it('are not made of a guest below the headings', () => {
    expect(headings('Naam;;Code', 'Jan;Bos;A1')).toEqual({
      headings: ['Naam', '', 'Code'],
      rows: 1,
    })
  })
})
