import type { Translate } from '../../shared/i18n/messages.ts'

type ErrorKey =
  | 'error.disk-full'
  | 'error.not-writable'
  | 'error.no-event'
  | 'error.invalid-input'
  | 'error.unreachable'
  | 'error.practising'

const known: Readonly<Record<string, ErrorKey>> = {
  'disk-full': 'error.disk-full',
  'not-writable': 'error.not-writable',
  'no-event': 'error.no-event',
  'bad-input': 'error.invalid-input',
  practising: 'error.practising',
  unreachable: 'error.unreachable',
}

/** The sentence for the code of a failed call. */
export function errorText(code: string, t: Translate): string {
  return t(known[code] ?? 'error.internal')
}
