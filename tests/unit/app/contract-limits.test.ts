import { expect, it } from 'vitest'
import { parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import { calls } from '../../../shared/contract.ts'
import { startFailureOf } from '../../../shared/domain/readiness/start-failure.ts'

const id = '01978e4c-0000-7000-8000-000000000001'

it('whoever asks for more than there is to get, gets as many as Balie gives', () => {
  const search = calls['attendees.search'].input
  expect(search.parse({ text: 'jansen', limit: 500 })).toEqual({ text: 'jansen', limit: 100 })
  expect(search.parse({ text: 'x'.repeat(9_000), limit: 1 }).text).toHaveLength(5_000)
  expect(calls['journal.page'].input.parse({ after: 0, limit: 1e9 }).limit).toBe(1_000)
  expect(calls['checkIn.recent'].input.parse({ limit: 900 }).limit).toBe(500)
  for (const limit of [0, 1.5, -3])
    expect(search.safeParse({ text: '', limit }).success).toBe(false)
})

it('a scan of any length is read, and one that is no code is malformed', () => {
  const scan = { id, listId: 'reception', direction: 'entry' }
  for (const length of [10_000, 20_001, 1_000_000]) {
    const { raw } = calls['checkIn.scan'].input.parse({ ...scan, raw: 'A'.repeat(length) })
    expect(parseScan(raw, { ignoreCase: true })).toEqual({ type: 'malformed', reason: 'too-long' })
    const kiosk = calls['kiosk.checkIn'].input.parse({ id, raw: 'A'.repeat(length) })
    expect(kiosk).toMatchObject({ raw })
  }
  const padded = calls['checkIn.scan'].input.parse({ ...scan, raw: `K4-77QX${' '.repeat(50_000)}` })
  expect(parseScan(padded.raw, { ignoreCase: true }).type).toBe('code')
})

it('a change of one setting is of that one only', () => {
  const change = calls['settings.change'].input
  expect(change.parse({})).toEqual({})
  expect(change.parse({ lastListId: 'reception' })).toEqual({ lastListId: 'reception' })
  expect(change.safeParse({ volume: 2 }).success).toBe(false)
})

it('a start that failed says why by its code', () => {
  expect(['ENOSPC', 'SQLITE_FULL', 'EROFS', 'ENOTDIR', 'ELOOP', null].map(startFailureOf)).toEqual([
    'disk-full',
    'disk-full',
    'not-writable',
    'not-writable',
    'other',
    'other',
  ])
})
