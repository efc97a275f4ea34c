import type { DriverText } from '../../shared/i18n/driver-text.ts'
import { languages } from '../../shared/i18n/languages.ts'
import type { Translate } from '../../shared/i18n/messages.ts'

/** What a driver says of its printers; the key itself where a text is missing. */
export function driverText(key: string, t: Translate): string {
  return isText(key) ? t(key) : key
}

function isText(key: string): key is DriverText {
  return key in languages.nl
}
