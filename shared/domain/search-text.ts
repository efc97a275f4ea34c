import type { Person } from '../model/attendee.ts'
import { foldName } from './name/fold-name.ts'

/** How desks write an infix in short: "vd berg" is "van den Berg" and "van der Berg". */
const shortInfixes: Readonly<Record<string, string>> = {
  'van de': 'vd',
  'van der': 'vd',
  'van den': 'vd',
  'van t': 'vt',
  'in t': 'it',
  'op de': 'od',
  'op den': 'od',
  'uit de': 'ud',
  'uit den': 'ud',
  'de la': 'dl',
}

/** Everything by which a guest may be asked for, folded: names, organisation, e-mail, codes. */
export function searchText(person: Partial<Person>, codes: readonly string[]): string {
  const infix = foldName(person.infix ?? '')
  const lastName = foldName(person.lastName ?? '')
  const short = shortInfixes[infix]
  const parts = [
    foldName(person.firstName ?? ''),
    infix,
    lastName,
    infix === '' ? '' : `${infix} ${lastName}`.replaceAll(' ', ''),
    short ?? '',
    foldName(person.organisation ?? ''),
    foldName(person.email ?? ''),
    ...codes.map(foldName),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The words of a question, at most twelve, none longer than forty characters. */
export function searchWords(question: string): string[] {
  const words = foldName(question.slice(0, 400)).split(' ')
  return words
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 40))
    .slice(0, 12)
}
