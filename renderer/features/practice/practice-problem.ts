import type { Translate } from '../../../shared/i18n/messages.ts'
import { errorText } from '../../words/error-text.ts'

const known = {
  practising: 'practice.failed.practising',
  'not-practising': 'practice.failed.not-practising',
  'no-such-time': 'practice.failed.no-such-time',
  'read-only': 'practice.failed.read-only',
  'folder-not-writable': 'practice.failed.folder-not-writable',
} as const

/** What went wrong with a practice, in words. */
export function practiceProblem(code: string, t: Translate): string {
  return Object.hasOwn(known, code) ? t(known[code as keyof typeof known]) : errorText(code, t)
}
