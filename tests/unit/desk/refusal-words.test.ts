import { expect, it } from 'vitest'
import { refusalWords } from '../../../electron/sync/pretix/refusal-words.ts'
import { refusalReason } from '../../../renderer/features/sources/refusal-reason.ts'
import { en } from '../../../shared/i18n/en.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'

it.each([
  ['refused', '{"status":"error","reason":"canceled","reason_explanation":null}', 'canceled'],
  ['not-found', '{"detail":"Not found.","status":"error","reason":"invalid"}', 'invalid'],
  [
    'not-found',
    '{"detail":"No check-in found based on nonce"}',
    'No check-in found based on nonce',
  ],
  ['refused', '{"lists":["Invalid pk \\"7\\"."]}', 'list-gone'],
  ['refused', '{"items":["Invalid pk \\"7\\"."]}', 'Invalid pk "7".'],
  ['refused', '{"non_field_errors":["More than 15 minutes"]}', 'More than 15 minutes'],
  ['refused', '["Cannot annul an unsuccessful checkin"]', 'Cannot annul an unsuccessful checkin'],
  ['refused', '{"status":"error"}', 'error'],
  ['forbidden', '{"detail":"Request denied by device security profile."}', 'forbidden'],
  ['refused', '400', 'refused'],
  ['not-found', '', 'not-found'],
] as const)('of %s %s the person reads %s', (code, answer, words) => {
  expect(refusalWords(code, answer)).toBe(words)
})

it('a word of pretix becomes a sentence, and a sentence of pretix stays', () => {
  const t = ((key: keyof typeof en) => en[key]) as unknown as Translate
  expect([refusalReason('blocked', t), refusalReason('Invalid pk "7".', t)]).toEqual([
    'The ticket is blocked in pretix.',
    'Invalid pk "7".',
  ])
})
