import { describe, expect, it } from 'vitest'
import {
  cleanCell,
  cut,
  hasLostLetters,
} from '../../../shared/domain/importing/cells/clean-cell.ts'
import { parseDate } from '../../../shared/domain/importing/words/parse-date.ts'
import { parseStatus } from '../../../shared/domain/importing/words/parse-status.ts'
import { isPlaceholderName } from '../../../shared/domain/importing/words/placeholder-name.ts'
import { expectLinear } from '../../support/machine/growth.ts'

describe('a status', () => {
  it.each([
    ['Betaald', 'Status', 'confirmed'],
    ['bevestigd', 'Status', 'confirmed'],
    ['', 'Status', 'confirmed'],
    ['Onbetaald', 'Status', 'unpaid'],
    ['Openstaand', 'Status', 'unpaid'],
    ['nee', 'Betaald', 'unpaid'],
    ['nee', 'Bevestigd', 'unapproved'],
    ['Ja', 'Betaald', 'confirmed'],
    ['Wachtlijst', 'Status', 'unapproved'],
    ['GEANNULEERD', 'Status', 'canceled'],
    ['cancelled', 'Status', 'canceled'],
    ['Ingetrokken', 'Status', 'withdrawn'],
    ['Betaald (iDEAL)', 'Status', 'confirmed'],
    ['Betaald op 12 juni', 'Status', 'confirmed'],
    ['Geannuleerd - ziek', 'Status', 'canceled'],
    ['Ja, contant', 'Betaald', 'confirmed'],
    ['Nee, volgt', 'Betaald', 'unpaid'],
    ['nog te betalen', 'Status', 'unpaid'],
    ['On hold', 'Status', 'unapproved'],
  ])('%j under %j is %s', (text, heading, status) => {
    expect(parseStatus(text, heading)).toEqual({ status, blocked: false })
  })

  it('may block a ticket', () => {
    expect(parseStatus('Geblokkeerd', 'Status')).toEqual({ status: 'confirmed', blocked: true })
  })

  it('that nobody agreed on is unknown', () => {
    expect(parseStatus('misschien', 'Status')).toBeNull()
    expect(parseStatus('Betaald, later geannuleerd', 'Status')).toBeNull()
    expect(parseStatus('E - mail', 'Status')).toBeNull()
  })
})

describe('a date', () => {
  it.each([
    ['17-06-2026', '2026-06-17'],
    ['17/6/26', '2026-06-17'],
    ['06/17/2026', '2026-06-17'],
    ['12/17/2026', '2026-12-17'],
    ['12/11/2026', '2026-11-12'],
    ['17/17/2026', null],
    ['17 juni 2026', '2026-06-17'],
    ['1 maart 2026', '2026-03-01'],
    ['17-mei-2026', '2026-05-17'],
    ['2026-06-17', '2026-06-17'],
    ['46190', '2026-06-17'],
    ['46190,0', '2026-06-17'],
    ['46190,375', '2026-06-17T07:00:00.000Z'],
    ['46190.3958333333', '2026-06-17T07:30:00.000Z'],
    ['17-06-2026 09:00', '2026-06-17T07:00:00.000Z'],
    ['17-01-2026 9.00 uur', '2026-01-17T08:00:00.000Z'],
    ['2026-06-17T09:00:00+02:00', '2026-06-17T07:00:00.000Z'],
    ['2026-06-17T07:00:00.000Z', '2026-06-17T07:00:00.000Z'],
    ['31-02-2026', null],
    ['06/17/2026 12:05 AM', '2026-06-16T22:05:00.000Z'],
    ['06/17/2026 09:15:00 p.m.', '2026-06-17T19:15:00.000Z'],
    ['06/17/2026 13:00 pm', null],
    ['17-06-2026 25:00', null],
    ['binnenkort', null],
    ['12', null],
  ])('%j is %s', (text, expected) => {
    expect(parseDate(text, 'Europe/Amsterdam')).toBe(expected)
  })

  it.each([
    ['17-06-2026, 09:00', '2026-06-17T07:00:00.000Z'],
    [' 17-06-2026 \t 9:00\u00a0 uur ', '2026-06-17T07:00:00.000Z'],
    ['2026-06-17   09:00', '2026-06-17T07:00:00.000Z'],
  ])('%j has its white space anywhere', (text, expected) => {
    expect(parseDate(text, 'Europe/Amsterdam')).toBe(expected)
  })

  it.each([
    ['gap before a letter', ' 10:00', ' ', 'x'],
    ['gap and a line', '', ' ', '\n!'],
    ['row of commas', '', ',', '\n!'],
    ['row of T', '', 'T', '\n!'],
    ['share of a second', ' 10:00:00.', '1', 'x'],
  ])(
    'with an endless %s is none, in time that grows with its length only',
    async (_, clock, filler, end) => {
      for (const day of ['17-06-2026', '2026-06-17']) {
        await expectLinear(
          100_000,
          (length) => day + clock + filler.repeat(length) + end,
          (text) => {
            expect(parseDate(text, 'Europe/Amsterdam')).toBeNull()
          },
        )
      }
    },
  )
})

describe('a name that is none', () => {
  it.each([
    'n.t.b.',
    'NTB',
    'N.T.B',
    'TBA',
    't.b.d.',
    'nog te bepalen',
    'Naam volgt',
    '?',
    '-',
    'x',
  ])('%j', (text) => {
    expect(isPlaceholderName(text)).toBe(true)
  })

  it.each(['', 'Bo', 'N. Bakker', 'Tba Bakker'])('is not %j', (text) => {
    expect(isPlaceholderName(text)).toBe(false)
  })
})

describe('a cell', () => {
  it.each([
    ['="00123"', '00123'],
    ["'00123", '00123'],
    ["'t Hooft", "'t Hooft"],
    ['Jan  Bos', 'Jan Bos'],
    ['\ufeffNaam\u00a0 \r\n x', 'Naam x'],
    ['a\u0000b', 'a b'],
    ['Bé', 'Bé'],
    ['QX\u200b1\u202e\u00ad', 'QX1'],
    ['\ud800', '\ufffd'],
  ])('%j is read as %j', (cell, clean) => {
    expect(cleanCell(cell)).toBe(clean)
  })

  it('tells when its letters were lost', () => {
    expect(['BÃ©', 'B\ufffd', 'Bé', 'Ãngela'].map(hasLostLetters)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('is never cut through a letter', () => {
    expect(cut('a😀', 2)).toBe('a')
  })
})
