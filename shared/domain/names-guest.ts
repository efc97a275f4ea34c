import type { Attendee } from '../model/attendee.ts'
import { foldName } from './name/fold-name.ts'

/** What a guest may be named by in a text that somebody wrote. */
export type Nameable = Pick<Attendee, 'lastName' | 'email' | 'phone'> & {
  readonly tickets: readonly { readonly code: string }[]
}

/** Fewer digits or letters than this tell no telephone number and no code. */
const shortest = 6

/** Whether a text names a guest: by the last name in whole words, the address, the telephone number or a code. */
export function namesGuest(text: string, { lastName, email, phone, tickets }: Nameable): boolean {
  const words = ` ${foldName(text)} `
  const named = [lastName, email].map(foldName).filter((name) => name !== '')
  if (named.some((name) => words.includes(` ${name} `))) return true
  const signs = compact(text)
  const codes = [phone, ...tickets.map(({ code }) => code)].map(compact)
  return codes.some((code) => code.length >= shortest && signs.includes(code))
}

function compact(text: string): string {
  return foldName(text).replaceAll(' ', '')
}
