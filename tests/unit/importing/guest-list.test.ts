import { describe, expect, it } from 'vitest'
import {
  listNameOf,
  listOfGuests,
  listOfName,
  nameOfList,
  newListId,
  type GuestList,
} from '../../../shared/domain/importing/revision/guest-list.ts'

const main: GuestList = { id: 'file', fileNames: ['deelnemers.xlsx'] }

describe('a list of guests', () => {
  it.each([
    ['deelnemers.xlsx', 'deelnemers'],
    ['deelnemers_2026-06-12 (2).csv', 'deelnemers'],
    ['Sprekers definitief v3.xlsx', 'Sprekers'],
    ['Kopie van sprekers 12 juni 2026.xlsx', 'sprekers'],
    ['export-20260612.csv', ''],
    ['Divosa congres.csv', 'Divosa congres'],
  ])('of the file %j is called %j', (file, name) => {
    expect(listNameOf(file)).toBe(name)
  })

  it('has an id by its name alone, whatever was loaded before', () => {
    const ids = (...files: string[]) => files.map((file) => newListId(file, []))
    expect(ids('deelnemers.xlsx', 'Gastenlijst.csv', 'export (3).csv')).toEqual([
      'file',
      'file',
      'file',
    ])
    expect(ids('Sprekers.xlsx', 'sprekers v2.csv', 'crew.csv')).toEqual([
      'file sprekers',
      'file sprekers',
      'file crew',
    ])
    expect(newListId('sprekers.csv', [main])).toBe('file sprekers')
  })

  it('that is wanted beside one of its name has a number', () => {
    expect(newListId('deelnemers.csv', [main])).toBe('file deelnemers')
    const both = [main, { id: 'file deelnemers', fileNames: ['deelnemers.csv'] }]
    expect(newListId('deelnemers.csv', both)).toBe('file deelnemers 2')
  })

  it('is known by the name of any of its files', () => {
    const list = { ...main, fileNames: ['export.csv', 'deelnemers.xlsx'] }
    expect(listOfName('Deelnemers NIEUW.csv', [list])).toBe(list)
    expect(listOfName('export.csv', [list])).toBe(list)
    expect(listOfName('export (2).csv', [list])).toBeNull()
    expect(listOfName('crew.csv', [list])).toBeNull()
    expect(nameOfList(list)).toBe('deelnemers')
  })

  it('is known by its guests where the name says nothing, and a party of its own is not', () => {
    const counts = { list: main, asked: 10, inFile: 10, inList: 100 }
    expect(listOfGuests('export (2).csv', [{ ...counts, found: 9 }])).toBe(main)
    expect(listOfGuests('export (2).csv', [{ ...counts, found: 1 }])).toBeNull()
    expect(listOfGuests('groei.csv', [{ ...counts, found: 3, inFile: 300 }])).toBe(main)
    expect(listOfGuests('sprekers.csv', [{ ...counts, found: 10 }])).toBeNull()
  })
})
