import type { Translate } from '../../../shared/i18n/messages.ts'

const known = [
  'passphrase-needed',
  'wrong-passphrase',
  'damaged',
  'not-an-event',
  'newer',
  'not-readable',
  'not-writable',
  'name-differs',
  'practice',
] as const

/** Why a file of another laptop is not opened, or an event not saved or deleted; null for what is not about files. */
export function transferText(code: string, t: Translate): string | null {
  const found = known.find((one) => one === code)
  return found === undefined ? null : t(`transfer.failed.${found}`)
}
