import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { codeState, hashOfCode, isNewsOfCode } from '../../../electron/db/attendance/code-states.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'

const MAY = '2026-05-01T10:00:00.000Z'
const JUNE = '2026-06-01T10:00:00.000Z'

it('what a registration system says of a code is written down when it is news, and not at each exchange', async () => {
  const db = await openTestFile()
  const pen = testPen()
  describeTestEvent(db, pen)
  const word = (code: string, state: 'revoked' | 'blocked' | 'unblocked', at: string) => ({
    hash: hashOfCode(code),
    state,
    at,
  })
  const say = (...codes: ReturnType<typeof word>[]) => {
    const body = { sourceId: 'pretix', codes }
    appendEntry(db, pen, { id: randomUUID(), type: 'codes-stated', body })
  }
  const blocked = word('ANNA', 'blocked', MAY)
  const revoked = word('BRAM', 'revoked', MAY)
  expect([blocked, revoked].map((one) => isNewsOfCode(db, one))).toEqual([true, true])
  say(blocked, revoked)
  expect([blocked, revoked].map((one) => isNewsOfCode(db, one))).toEqual([false, false])
  expect(isNewsOfCode(db, word('ANNA', 'unblocked', MAY))).toBe(false)
  expect(isNewsOfCode(db, word('ANNA', 'unblocked', JUNE))).toBe(true)
  expect(isNewsOfCode(db, word('ANNA', 'revoked', MAY))).toBe(true)
  // Nothing makes a code good again that was taken back.
  expect(isNewsOfCode(db, word('BRAM', 'unblocked', JUNE))).toBe(false)
  expect(isNewsOfCode(db, word('BRAM', 'blocked', JUNE))).toBe(false)
  expect(['ANNA', 'bram', 'WIE'].map((code) => codeState(db, code))).toEqual([
    'blocked',
    'revoked',
    null,
  ])
})
