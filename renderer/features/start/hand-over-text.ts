import type { Translate } from '../../../shared/i18n/messages.ts'
import { transferText } from './transfer-text.ts'

const known = [
  'bad-address',
  'nobody-there',
  'other-version',
  'wrong-code',
  'cut-off',
  'damaged',
] as const

/** Why no event came from another laptop; null for what is not about that. */
export function handOverText(code: string, t: Translate): string | null {
  const found = known.find((one) => one === code)
  return found === undefined ? transferText(code, t) : t(`handOver.failed.${found}`)
}
