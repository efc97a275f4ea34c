import type { Name } from '../../../model/attendee.ts'
import { splitName } from '../../name/split-name.ts'
import { isOrganisation } from './organisation-words.ts'

const bracketed = /^(.*\S)\s*\(([^()]+)\)$/u
const stranger = /^(?:gast|guest|extern|external|niet geverifieerd|unverified)$/iu

/**
 * A name with something in brackets behind it, as address books have it: what somebody is called ("Vries, J. de (Jan)"), or
 * where he is from ("Jan Bos (Gemeente Assen)"), which is no part of his name.
 */
export function splitBracketed(text: string): Name & { readonly organisation: string } {
  const [, before, inside = ''] = bracketed.exec(text) ?? []
  if (before === undefined) return { ...splitName(text), organisation: '' }
  if (isOrganisation(inside)) return { ...splitName(before), organisation: inside }
  if (stranger.test(inside)) return { ...splitName(before), organisation: '' }
  const { firstName, ...rest } = splitName(before)
  // Behind a last name alone it may be anything.
  if (firstName === '') return { ...splitName(text), organisation: '' }
  return { firstName: `${firstName} (${inside})`, ...rest, organisation: '' }
}
