import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../electron/exporting/files/write-csv.ts'
import { writeWorkbook } from '../../../electron/exporting/files/write-workbook.ts'
import { readAttendeeFile } from '../../../electron/importing/reading/read-attendee-file.ts'
import { day, save } from '../../support/export-day.ts'
import { context, readFile } from '../../support/read-file.ts'

const guests = [
  ['=Jan', 'Bos', '+Plus Assen', '00042', '+31 6 12345678'],
  ['-Els', 'Tak', '@home Zorg', '12345678901234567890', '06-12345678'],
  ['@Bo', 'Vis', '-', '1E5', '0031 6 1234'],
  ["'t", 'Hof', '=1+1', 'K4-77QX', ''],
  ['Ann', 'O’Brien', 'Bos, @home; "Zorg"', '17-06-2026', ''],
  ['Cor', '＝Kok', "'s-Hertogenbosch", 'Waar', ''],
]

const table = {
  headings: ['Voornaam', 'Achternaam', 'Organisatie', 'Ticketcode', 'Telefoon'],
  rows: guests,
  timeZone: 'Europe/Amsterdam',
}

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const answer = await readAttendeeFile(bytes, context)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.rows.map(({ person, codesOfFile }) => [
    ...[person.firstName, person.lastName, person.organisation],
    ...[codesOfFile[0] ?? '', person.phone],
  ])
}

describe('what a file of Balie says, read again', () => {
  it('is what it said, though it was kept from being reckoned with', async () => {
    expect(await readBack(writeCsv(table))).toEqual(guests)
  })

  it('is what it said in a workbook', async () => {
    const sheet = { name: 'Gasten', table }
    expect(await readBack(await writeWorkbook([sheet]))).toEqual(guests)
  })

  it('are the guests of the attendance, each once', async () => {
    const one = await day()
    const asCsv = await save(one, 'attendance-csv')
    const asWorkbook = await save(one, 'attendance-xlsx')
    const [csv, workbook] = [
      await readFile(readFileSync(asCsv)),
      await readFile(readFileSync(asWorkbook)),
    ]
    expect(csv.guests).toEqual(workbook.guests)
    expect(csv.codes).toEqual(workbook.codes)
    expect(csv.guests).toContain('=Jan van den Berg')
    expect(new Set(csv.guests).size).toBe(csv.guests.length)
  })
})
