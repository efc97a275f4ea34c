import { describe, expect, it } from 'vitest'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'

function read(...lines: string[]) {
  const table = mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
  )
  const guests = table.rows.map(
    ({ person, unnamed }) => `${unnamed ? '?' : displayName(person)} < ${person.host}`,
  )
  return { ...table, guests }
}

const headings = 'Naam;Organisatie;E-mail;Ticketcode;Naam partner'

describe('who is brought along', () => {
  it('is a guest of the guest, with a ticket of the same kind and no code or address of the other', () => {
    const found = read(
      headings,
      'Jan de Vries;Assen;jan@example.nl;QX1;Els van Dam',
      'Ann Tak;Epe;ann@example.nl;QX2;',
      'Bé Vis;Oss;be@example.nl;QX3;n.t.b.',
      'Bo Kok;Ede;bo@example.nl;QX4;nvt',
    )
    expect(found.columns.at(-1)?.meaning).toBe('companion')
    expect(found.guests).toEqual([
      ...['Jan de Vries < ', 'Ann Tak < ', 'Bé Vis < ', 'Bo Kok < '],
      ...['Els van Dam < Jan de Vries', '? < Bé Vis'],
    ])
    expect(found.rows[4]).toMatchObject({
      person: { firstName: 'Els', infix: 'van', email: '', organisation: '' },
      tickets: [{ code: '', status: 'confirmed' }],
      row: 2,
    })
  })

  it('comes as little as the guest', () => {
    const found = read('Naam;Status;Naam introducé', 'Jan Bos;Afgemeld;Els van Dam', 'Bo Kok;;')
    expect(found.rows[2]?.tickets[0]?.status).toBe('canceled')
  })

  it('is one guest where a row of his own has him too', () => {
    const found = read(
      headings,
      'Jan Bos;Assen;j@example.nl;;Els van Dam',
      'Els van Dam;;e@example.nl;;',
    )
    expect(found.guests).toEqual(['Jan Bos < ', 'Els van Dam < '])
  })

  it('is nobody where the column says only whether, or names an organisation', () => {
    expect(read('Naam;Partner', 'Jan Bos;Ja', 'Ann Tak;Nee').columns[1]?.meaning).toBe('extra')
    const other = read('Naam;Partner', 'Jan Bos;Gemeente Assen', 'Ann Tak;Stichting Werk')
    expect(other.columns[1]?.meaning).not.toBe('companion')
  })
})
