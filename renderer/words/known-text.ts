import type { MessageKey, Translate } from '../../shared/i18n/messages.ts'

/** The sentence for a code that is known; for another what went wrong at large, with the code for support. */
export function knownText(
  known: Readonly<Record<string, MessageKey>>,
  code: string,
  t: Translate,
  otherwise: MessageKey,
): string {
  const key = Object.hasOwn(known, code) ? known[code] : undefined
  return key === undefined ? `${t(otherwise)} ${t('error.support', { code })}` : t(key)
}
