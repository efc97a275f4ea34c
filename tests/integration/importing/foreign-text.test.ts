import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../electron/importing/reading/decode-text.ts'
import { readCsv } from '../../../electron/importing/reading/read-csv.ts'

const names = ['Renée', 'Daniël', 'Zoë', 'André', 'Loïs', 'Müller', 'Björn', 'Súdwest', 'François']

describe('a text of single bytes', () => {
  it.each([
    ['windows-1252', '\r\n'],
    ['macintosh', '\r'],
    ['cp850', '\r\n'],
  ])('in %s keeps its letters', (encoding, end) => {
    const text = ['Naam;Plaats', ...names.map((name) => `${name};Súdwest-Fryslân`)].join(end)
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding })
    for (const name of names.filter((one) => /[éë]/.test(one))) {
      const short = ['Naam;Code', `${name};1`, ''].join(end)
      expect(decodeText(iconv.encode(short, encoding))?.text).toBe(short)
    }
  })

  it.each([
    ['Krešimir Šimić'.replace('ć', 'c')],
    ['Bé van ’t Hof – “Wijk”'],
    ['Søren Ægir Øst, 5 €'],
    ['Élise Öz Ñuñez ÉÉN'],
    ['Kosten: £5, 20°, §3, ½ dag, Anna™'],
  ])('as Excel writes it here stays so: %s', (line) => {
    const text = `Naam;Notitie\r\n${line};x\r\n`
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toEqual({
      ...{ text, encoding: 'windows-1252' },
    })
  })
})

describe('a list that Excel saved once more with other columns', () => {
  const cells = [
    ['Naam', 'Organisatie', 'Code'],
    ['Jan Bos', 'Gemeente Epe, afdeling 2', '1'],
    ['Ann Tak', 'Assen', '2'],
  ]

  it.each([
    [
      'with each line between quotes',
      '"Naam,Organisatie,Code"\r\n"Jan Bos,""Gemeente Epe, afdeling 2"",1"\r\n"Ann Tak,Assen,2"\r\n',
    ],
    [
      'with some between quotes',
      'Naam,Organisatie,Code\r\n"Jan Bos,""Gemeente Epe, afdeling 2"",1"\r\nAnn Tak,Assen,2\r\n',
    ],
  ])('%s has them back', (_, text) => {
    const { delimiter, rows, problems } = readCsv(text)
    expect([delimiter, problems]).toEqual([',', []])
    expect(rows.slice(0, 3).map((row) => [...row.cells])).toEqual(cells)
  })

  it('keeps a title of one cell as it is', () => {
    const { rows } = readCsv('"Deelnemers, congres, juni, 2026"\nNaam,Organisatie\nJan Bos,Epe\n')
    expect(rows[0]?.cells).toEqual(['Deelnemers, congres, juni, 2026'])
  })
})
