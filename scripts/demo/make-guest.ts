import { createHash } from 'node:crypto'
import { foldName } from '../../shared/domain/name/fold-name.ts'
import { issueTicketCode } from '../../shared/domain/codes/ticket-code.ts'
import type { DemoGuest } from '../../shared/model/demo-event.ts'
import { nameLists, type NameList } from './name-lists.ts'
import type { Random } from './random.ts'

export type Ticket = DemoGuest['tickets'][number]

/** A guest in the making: what is empty is left out of the file. */
export type Guest = Partial<Omit<DemoGuest, 'tickets'>> & { key: string; tickets: Ticket[] }

/** A name that nobody has yet, with how it is said where that is not plain. */
export function inventName(
  random: Random,
  taken: Set<string>,
): Pick<Guest, 'firstName' | 'infix' | 'lastName' | 'pronunciation'> {
  for (;;) {
    const list = pickList(random)
    const firstName = random.pick(list.first)
    const [infix, lastName] = parted(random.pick(list.last))
    const full = `${firstName} ${infix} ${lastName}`
    if (taken.has(full)) continue
    taken.add(full)
    return { firstName, infix, lastName, pronunciation: list.said?.[firstName] ?? '' }
  }
}

/** The n-th ticket of a guest, with a code of the kind that Balie issues. */
export function makeTicket(key: string, ordinal: number, type: string): Ticket {
  const digest = createHash('sha256').update(`balie demo ${key} ${ordinal}`).digest()
  return { code: issueTicketCode(digest), type, status: 'confirmed', blocked: false }
}

/** An address under a domain that is kept for examples; nobody reads it. */
export function inventEmail(guest: Guest, taken: Set<string>): string {
  const name = foldName(
    `${guest.firstName?.charAt(0) ?? ''} ${guest.infix ?? ''}${guest.lastName ?? ''}`,
  )
  const plain = name
    .replace(' ', '.')
    .replaceAll(' ', '')
    .replace(/[^a-z.]/g, '')
  for (let number = 1; ; number += 1) {
    const email = `${plain}${number === 1 ? '' : number}@example.nl`
    if (taken.has(email)) continue
    taken.add(email)
    return email
  }
}

function pickList(random: Random): NameList {
  let rest = random.next() * nameLists.reduce((sum, list) => sum + list.share, 0)
  for (const list of nameLists) {
    rest -= list.share
    if (rest < 0) return list
  }
  return random.pick(nameLists)
}

function parted(last: string): [infix: string, lastName: string] {
  const colon = last.indexOf(':')
  return colon === -1 ? ['', last] : [last.slice(0, colon), last.slice(colon + 1)]
}
