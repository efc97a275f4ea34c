import type { Translate } from '../../../shared/i18n/messages.ts'
import { sourceProblemSchema } from '../../../shared/model/source.ts'
import { errorText } from '../../words/error-text.ts'

const known = [
  ...sourceProblemSchema.options,
  'no-pairing-code',
  'newer-handshake',
  'bad-address',
  'other-pretix',
] as const

/** What stands between Balie and pretix, and what to do about it. */
export function problemText(code: string, t: Translate): string {
  const found = known.find((one) => one === code)
  return found === undefined ? errorText(code, t) : t(`sources.problem.${found}`)
}
