import { describe, expect, it } from 'vitest'
import { previewImport } from '../../../electron/importing/preview-import.ts'
import { ALL_SHEETS } from '../../../shared/model/import.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { adjust, openDesk, type Desk } from '../../support/import-desk.ts'
import { textRow, workbookOf, type TestSheet } from '../../support/workbook.ts'

const headings = ['Naam', 'E-mail']

function sheet(name: string, ...rows: string[][]): TestSheet {
  return { name, rows: rows.map((cells, index) => textRow(index + 1, ...cells)).join('') }
}

async function show(desk: Desk, ...sheets: TestSheet[]) {
  const answer = await previewImport(desk, {
    fileName: 'gasten.xlsx',
    bytes: workbookOf(...sheets),
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

function guests({ drafts }: Desk, previewId: string): string[] {
  const rows = drafts.get(previewId)?.rows ?? []
  return rows.map(({ person }) => `${displayName(person)} @${person.organisation}`)
}

const jan = ['Jan Bos', 'jan@example.nl']
const ann = ['Ann Tak', 'ann@example.nl']

describe('sheets with the same headings', () => {
  it('are one list where each is of an organisation, with their rows counted on', async () => {
    const desk = await openDesk()
    const shown = await show(
      desk,
      sheet('Gemeente Assen', headings, jan),
      sheet('Uitleg', ['Vul per gemeente de gasten in']),
      sheet('Gemeente Epe', ['Lijst van Epe'], [], headings, ann, ['Gemeente Ede', '']),
    )
    expect(shown).toMatchObject({
      sheet: ALL_SHEETS,
      sheetsTogether: ['Gemeente Assen', 'Gemeente Epe'],
      sheetsLeft: 0,
      counts: { rows: 3, skipped: 0 },
    })
    expect(guests(desk, shown.previewId)).toEqual([
      ...['Jan Bos @Gemeente Assen', 'Ann Tak @Gemeente Epe', 'Gemeente Ede @Gemeente Epe'],
    ])
    const bad = await adjust(desk, shown, {
      columns: null,
      mends: [{ row: 6, column: 0, value: '' }],
    })
    expect(bad.problems.map(({ row }) => row)).toEqual([6])
  })

  it('are one list where each is of a day, and who comes twice is one guest on both', async () => {
    const desk = await openDesk()
    const shown = await show(
      desk,
      sheet('Woensdag 17 juni', headings, jan),
      sheet('Donderdag 18 juni', headings, jan, ann),
    )
    expect(shown.lists.map(({ word, count }) => [word, count])).toEqual([
      ['Donderdag 18 juni', 2],
      ['Woensdag 17 juni', 1],
    ])
    expect(guests(desk, shown.previewId)).toEqual(['Jan Bos @', 'Ann Tak @'])
  })

  it('are one list where each is of a kind of guests', async () => {
    const desk = await openDesk()
    const shown = await show(
      desk,
      sheet('Deelnemers', headings, jan),
      sheet('Sprekers', headings, ann),
    )
    expect(shown.ticketTypes.map(({ word }) => word).toSorted()).toEqual(['Deelnemers', 'Sprekers'])
  })

  it('may be copies where nothing says so: the first is read, the others are told of and read on demand', async () => {
    const desk = await openDesk()
    const shown = await show(
      desk,
      sheet('Gasten', headings, jan),
      sheet('Gasten (oud)', headings, ann),
    )
    expect(shown).toMatchObject({ sheet: 'Gasten', sheetsTogether: [], sheetsLeft: 1 })
    expect(guests(desk, shown.previewId)).toEqual(['Jan Bos @'])
    const all = await adjust(desk, shown, { sheet: ALL_SHEETS })
    expect(all).toMatchObject({ sheetsTogether: ['Gasten', 'Gasten (oud)'], sheetsLeft: 0 })
    expect(guests(desk, all.previewId)).toEqual(['Jan Bos @', 'Ann Tak @'])
    const one = await adjust(desk, all, { sheet: 'Gasten (oud)' })
    expect([one.sheet, guests(desk, one.previewId)]).toEqual(['Gasten (oud)', ['Ann Tak @']])
  })

  it.each(['Gemeente Assen (2)', 'Gemeente Assen oud', 'Kopie van Gemeente Assen', 'Tafel 1'])(
    'may be copies where one is called %s',
    async (name) => {
      const desk = await openDesk()
      const shown = await show(
        desk,
        sheet('Gemeente Assen', headings, jan),
        sheet(name, headings, ann),
      )
      expect([shown.sheet, shown.sheetsLeft]).toEqual(['Gemeente Assen', 1])
    },
  )

  it('are read without those that nobody sees', async () => {
    const desk = await openDesk()
    const shown = await show(desk, sheet('Gemeente Assen', headings, jan), {
      ...sheet('Gemeente Epe', headings, ann),
      hidden: true,
    })
    expect([shown.sheet, shown.sheetsLeft]).toEqual(['Gemeente Assen', 0])
  })
})
