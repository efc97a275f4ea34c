import { describe, expect, it } from 'vitest'
import { readMemoryFile, type MemoryFacts } from '../../../shared/domain/check-in/memory-file.ts'
import { expectLinear } from '../../support/machine/growth.ts'

const nothing: MemoryFacts = { isKnown: () => false, isPossible: () => true }
const knows = (...codes: readonly string[]): MemoryFacts => ({
  ...nothing,
  isKnown: (code) => codes.includes(code),
})
const read = (text: string, facts = nothing) => readMemoryFile(text, 'Europe/Amsterdam', facts)
const at = Date.parse('2026-06-17T08:41:03+02:00')

describe('a file of a memory scanner', () => {
  it.each([
    ['A1;17-06-2026 08:41:03'],
    ['2026-06-17T08:41:03+02:00,A1'],
    ['A1\t17-06-2026\t08:41:03'],
    ['"A1";"08:41:03";"17-06-2026"'],
    ['A1,2026/06/17,08:41:03'],
    ['A1;20260617T084103'],
    ['20260617T064103Z;A1'],
    ['20260617T084103+0200,A1'],
    ['20260617 084103,A1'],
    ['A1;20260617;084103'],
    ['084103;20260617;A1'],
    ['A1;20260617;08:41:03'],
    ['A1;17062026 084103'],
    ['A1;20260617084103'],
    ['A1;1781678463'],
    ['1781678463000;A1'],
    ['A1 1781678463'],
    ['A1 20260617T084103'],
    ['2026-06-17 08:41:03 A1'],
    ['06/17/2026 08:41:03 AM A1'],
    ['A1|2026-06-17|08:41:03'],
    ['20260617 084103|A1'],
  ])('gives code and time of %j', (line) => {
    expect(read(`code;tijd\r\n${line}\r\n`)).toEqual({
      scans: [{ row: 2, text: line, code: 'A1', at }],
      unreadable: [],
      unclear: [],
    })
  })

  it('names the lines that it cannot read and reads the others', () => {
    const file = read('A1;17-06-2026 08:41\nA2;gisteren\n\nA3;2026-06-17')
    expect(file.scans).toHaveLength(1)
    expect(file.unreadable).toEqual([
      { row: 2, text: 'A2;gisteren' },
      { row: 4, text: 'A3;2026-06-17' },
    ])
  })

  it.each([
    ['two figures of a year, which may be a day as well', 'A1;170626084103'],
    ['a line that only says when it was made', 'Gemaakt 17-06-2026 18:00'],
    ['a time without a code', '17-06-2026 08:41:03 AM'],
  ])('takes no scan from %s', (_, line) => {
    const file = read(`A1;17-06-2026 08:41\nA2;17-06-2026 08:42\n${line}`)
    expect([file.scans.length, file.unreadable]).toEqual([2, [{ row: 3, text: line }]])
  })

  it('has the half of the day that stands in a cell of its own', () => {
    expect(read('06/17/2026,01:15:00,PM,A1').scans).toMatchObject([
      { code: 'A1', at: Date.parse('2026-06-17T13:15:00+02:00') },
    ])
  })
})

describe('a code that looks like a time', () => {
  it('is the code where another time is written out', () => {
    expect(read('1765432100;17-06-2026 08:41:03').scans).toMatchObject([{ code: '1765432100', at }])
  })

  it('is the code where somebody holds it', () => {
    expect(read('1765432100;1781678463', knows('1765432100')).scans).toMatchObject([
      { code: '1765432100', at },
    ])
  })

  it('is the code where the event has no such day', () => {
    const june = { ...nothing, isPossible: (moment: number) => moment > Date.parse('2026-06-01') }
    expect(read('1765432100;1781678463', june).scans).toMatchObject([{ code: '1765432100', at }])
  })

  it('is the code where the other lines have their time elsewhere', () => {
    const lines = ['123456;20260617;084103', '777777;20260617;084104', '888888;20260617;084105']
    expect(read(lines.join('\n')).scans.map(({ code }) => code)).toEqual([
      '123456',
      '777777',
      '888888',
    ])
  })

  it('is not guessed where nothing tells them apart', () => {
    const line = '1781678464;1781678463'
    expect(read(line)).toEqual({ scans: [], unreadable: [], unclear: [{ row: 1, text: line }] })
  })

  it('is not guessed among cells of which nobody holds one', () => {
    const line = 'QR;17-06-2026 08:41:03;X1'
    expect(read(line).unclear).toEqual([{ row: 1, text: line }])
    expect(read(line, knows('X1')).scans).toMatchObject([{ code: 'X1', at }])
  })

  it('stands in the column with most codes that somebody holds', () => {
    const lines = [
      'X9;17-06-2026 08:41:03;A1',
      'QR;17-06-2026 08:41:04;A2',
      'QR;17-06-2026 08:41:05;A3',
    ]
    const { scans } = read(lines.join('\n'), knows('X9', 'A1', 'A2', 'A3'))
    expect(scans.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3'])
    const even = read(lines.slice(0, 1).join('\n'), knows('X9', 'A1'))
    expect(even.scans.map(({ code }) => code)).toEqual(['X9'])
  })
})

it('a line of nothing but moments is named in time that grows with its length only', async () => {
  await expectLinear(
    20_000,
    (moments) => `A1;17-06-2026 08:41:03\n${'1781678463;'.repeat(moments)}`,
    (text) => {
      const { scans, unreadable } = read(text)
      expect([scans.length, unreadable.map(({ row }) => row)]).toEqual([1, [2]])
    },
  )
})
