import type { Name } from '../../model/attendee.ts'
import { splitName } from './split-name.ts'
import { isOddlyWritten, writtenForm } from './written-form.ts'

/** The name that somebody typed to look for a guest, as it is written; null for a code, a number or an address. */
export function typedName(text: string): Name | null {
  if (text.trim() === '' || /[\d@]/.test(text)) return null
  return splitName(isOddlyWritten(text) ? writtenForm(text) : text)
}
