import type { Name } from '../../model/attendee.ts'
import type { PretixPosition } from '../../model/pretix.ts'
import { splitName } from '../name/split-name.ts'

/** A text of pretix in the language that fits best: Dutch, then English, then whichever there is. */
export function oneLanguage(text: string | Readonly<Record<string, string>>): string {
  if (typeof text === 'string') return text
  const found = [text['nl'], text['nl-informal'], text['en'], ...Object.values(text)]
  return found.find((value) => value !== undefined && value !== '') ?? ''
}

/** Whether a text of pretix is there in Dutch, or in one language that nobody names. */
export function isDutch(text: string | Readonly<Record<string, string>>): boolean {
  return typeof text === 'string' || Boolean(text['nl'] ?? text['nl-informal'])
}

/**
 * A guest's name by the parts that pretix keeps (its name schemes), else from the whole name. The name on the invoice
 * is nobody's name: without an attendee's own name this is empty.
 */
export function nameOf({ attendee_name, attendee_name_parts }: PretixPosition): Name {
  const parts = attendee_name_parts ?? {}
  const given = parts['given_name'] ?? ''
  const family = parts['family_name'] ?? ''
  const middle = parts['middle_name'] ?? ''
  if (given === '' && family === '') return splitName(parts['full_name'] ?? attendee_name ?? '')
  const { infix, lastName } = splitName(`X ${family}`)
  return { firstName: [given, middle].filter((part) => part !== '').join(' '), infix, lastName }
}
