import type { BadgeContent } from './badge-content.ts'
import { cleanText, printable } from './clean-text.ts'
import { glueInfix, glueLastName, softGlue } from './glue.ts'

/** Stands after an infix that is written against the name ("d'Ancona"). */
const noSpace = '\u2060'

/**
 * The text of a layout element for one guest, with glue where a line must not end; empty parts vanish
 * with their spaces and with the separator that stood beside them.
 */
export function fillTemplate(template: string, content: BadgeContent): string {
  const placeholder = /\{([^{}]+)\}/g
  const plain = printable(template)
  const names = Array.from(plain.matchAll(placeholder), (match) => match[1] ?? '')
  const somethingEmpty = names.some((name) => valueOf(name, content) === '')
  const filled = plain.replace(placeholder, (_, name: string) => valueOf(name, content))
  const text = filled
    .replace(/\u2060 */g, '')
    .replace(/\u202f +/g, softGlue)
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/\u202f$/, '')
  return somethingEmpty ? withoutLooseSeparators(text) : text
}

function valueOf(name: string, content: BadgeContent): string {
  switch (name) {
    case 'firstName':
    case 'organisation':
    case 'jobTitle':
    case 'eventName':
    case 'eventDays':
    case 'code':
      return cleanText(content[name])
    case 'email':
    case 'phone':
    case 'place':
      return cleanText(content[name] ?? '')
    case 'badgeCode':
      return cleanText(badgeCodeOf(content))
    case 'name':
      return nameOf(content)
    case 'sessions':
      return (content.sessions ?? []).map(cleanText).join(' · ')
    case 'lastName':
      return glueLastName(cleanText(content.lastName))
    case 'infix':
      return infixOf(content)
    case 'ticketType':
      return cleanText(content.ticketType.name)
    default:
      return cleanText(Object.hasOwn(content.extra, name) ? (content.extra[name] ?? '') : '')
  }
}

/** The code that stands on the badge: its own, or the ticket's where it has none. */
export function badgeCodeOf({ badgeCode, code }: BadgeContent): string {
  return badgeCode === undefined || badgeCode === '' ? code : badgeCode
}

/** The whole name, glued as its parts are. */
function nameOf(content: BadgeContent): string {
  const parts = ['firstName', 'infix', 'lastName'].map((name) => valueOf(name, content))
  return parts.filter((part) => part !== '').join(' ')
}

/** Dutch spelling: an infix keeps its small letter after a first name and takes a capital without one. */
function infixOf(content: BadgeContent): string {
  const infix = cleanText(content.infix)
  if (infix === '') return ''
  const cased = cleanText(content.firstName) === '' ? capitalised(infix) : infix
  return glueInfix(cased) + (/['’]$/.test(infix) ? noSpace : softGlue)
}

function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('nl') + text.slice(first.length)
}

function withoutLooseSeparators(text: string): string {
  const loose = String.raw`[·•|,;/–—-]`
  return text
    .replace(new RegExp(`( ${loose})(?: ${loose})+(?= )`, 'g'), '$1')
    .replace(new RegExp(`^(?:${loose} )+|(?: ?${loose})+$`, 'g'), '')
    .trim()
}
