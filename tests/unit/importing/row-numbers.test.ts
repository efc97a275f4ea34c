import { describe, expect, it } from 'vitest'
import { recogniseColumns } from '../../../shared/domain/importing/columns/recognise-columns.ts'

function meaningOf(heading: string, ...values: string[]): string | undefined {
  const rows = values.map((value, index) => [value, `Jan Bos${String(index)}`])
  return recogniseColumns([heading, 'Naam'], rows)[0]?.meaning
}

describe('a column that counts the rows', () => {
  it.each(['Nr', 'Nr.', '#', 'No', 'Nummer', 'Volgnr', 'Volgnummer', 'Rij', 'Row', ''])(
    'is left out below "%s"',
    (heading) => {
      expect(meaningOf(heading, '1', '2', '3')).toBe('ignored')
    },
  )

  it('may have dots, empty cells, begin at nought or begin again', () => {
    expect(meaningOf('Nr', '1.', '2.', '3.')).toBe('ignored')
    expect(meaningOf('Nr', '1', '2', '', '3')).toBe('ignored')
    expect(meaningOf('', '0', '1', '2')).toBe('ignored')
    expect(meaningOf('Nr', '1', '2', '3', '1', '2')).toBe('ignored')
  })

  it.each([
    ['Nr', '1', '2', '4'],
    ['Nr', '2', '1', '3'],
    ['Nr', '7', '8', '9'],
    ['Nr', '1', 'A', '3'],
    ['Tafel', '1', '2', '3'],
    ['Badgenummer', '1', '2', '3'],
  ])('is none below "%s" with %s, %s, %s', (heading, ...values) => {
    expect(meaningOf(heading, ...values)).toBe('extra')
  })

  it('is no number that the organiser knows his guests by', () => {
    expect(meaningOf('Deelnemernummer', '1', '2', '3')).toBe('record-key')
  })
})
