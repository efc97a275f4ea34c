import { describe, expect, it } from 'vitest'
import { attendanceOf } from '../../../shared/domain/check-in/attendance.ts'

const at = (time: string): number => Date.parse(`2026-06-17T${time}:00+02:00`)
const entry = (time: string) => ({ at: at(time), direction: 'entry' as const })
const exit = (time: string) => ({ at: at(time), direction: 'exit' as const })
const evening = at('23:00')

const automatic = (moment: number) => ({ at: moment, from: 0, end: 'automatic' as const })

describe('presence', () => {
  it('adds up the stays between entries and exits', () => {
    const scans = [entry('09:00'), exit('12:00'), entry('13:00'), exit('16:30')]
    expect(attendanceOf(scans, [automatic(at('18:00'))], evening)).toMatchObject({
      arrived: at('09:00'),
      left: at('16:30'),
      entries: 2,
      minutes: 390,
      end: 'scanned',
    })
  })

  it.each([
    ['the automatic exit', at('18:00'), at('17:00'), at('18:00'), 540, 'automatic'],
    ['the closing time', null, at('17:00'), at('17:00'), 480, 'closing'],
    ['nothing where the list says nothing', null, null, null, 0, 'unknown'],
    ['nothing where the list closed before', null, at('08:00'), null, 0, 'unknown'],
  ])('takes %s for a missing exit', (_what, exit, closing, left, minutes, end) => {
    const ends = [
      ...(exit === null ? [] : [automatic(exit)]),
      ...(closing === null ? [] : [{ at: closing, from: 0, end: 'closing' as const }]),
    ]
    expect(attendanceOf([entry('09:00')], ends, evening)).toMatchObject({
      arrived: at('09:00'),
      left,
      entries: 1,
      minutes,
      end,
    })
  })

  it('counts until now for who may still be inside', () => {
    const ends = [automatic(at('18:00'))]
    expect(attendanceOf([entry('09:00')], ends, at('10:15'))).toMatchObject({
      left: null,
      minutes: 75,
      end: 'still-inside',
    })
  })

  it('knows no exit without an entry, and no second entry without an exit', () => {
    expect(attendanceOf([exit('09:00')], [], evening)).toBeNull()
    const scans = [exit('08:00'), entry('09:00'), entry('10:00'), exit('11:00')]
    expect(attendanceOf(scans, [], evening)).toMatchObject({ minutes: 120, entries: 2 })
  })
})
