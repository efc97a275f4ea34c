import type { Attendee } from '../../../shared/model/attendee.ts'
import type { Balie } from '../app.ts'

/** Guests of the demo by what they show: one for each verdict that its reception can give. */
export type DemoGuests = Readonly<
  Record<'noted' | 'longest' | 'unpaid' | 'unapproved' | 'canceled' | 'blocked' | 'plain', Attendee>
>

/** Finds them by what they hold, whatever they are called. */
export async function demoGuests(balie: Pick<Balie, 'call'>): Promise<DemoGuests> {
  const found = await everyGuest(balie)
  const single = found.filter(
    ({ tickets: [ticket, ...others], flagged, unnamed }) =>
      ticket?.type === 'participant' && others.length === 0 && !flagged && !unnamed,
  )
  const isGood = ({ tickets: [ticket] }: Attendee) =>
    ticket?.status === 'confirmed' && !ticket.blocked
  const good = single.filter(isGood)
  const hasNote = ({ note, enrolments }: Attendee) => note !== '' && enrolments.length > 0
  const byStatus = (status: string) => single.find(({ tickets: [one] }) => one?.status === status)
  return {
    noted: there(good.find(hasNote)),
    longest: there(good.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0]),
    unpaid: there(byStatus('unpaid')),
    unapproved: there(byStatus('unapproved')),
    canceled: there(byStatus('canceled')),
    blocked: there(found.find(({ tickets: [one] }) => one?.blocked === true)),
    plain: there(good.find((guest) => !hasNote(guest) && lengthOf(guest) < 20)),
  }
}

/** The guests whose name begins with a letter that many begin with: most of the demo. */
export async function everyGuest({ call }: Pick<Balie, 'call'>): Promise<Attendee[]> {
  const found = new Map<string, Attendee>()
  for (const letter of 'abcdefghijklmnoprstvwyz') {
    const answer = await call('attendees.search', { text: letter, limit: 100 })
    for (const guest of answer.ok ? answer.value.attendees : []) found.set(guest.id, guest)
  }
  return [...found.values()]
}

/** The code of a guest's first ticket. */
export function codeOf({ tickets }: Attendee): string {
  return tickets[0]?.code ?? ''
}

function there(guest: Attendee | undefined): Attendee {
  if (guest === undefined) throw new Error('The demo has no such guest')
  return guest
}

function lengthOf({ firstName, infix, lastName }: Attendee): number {
  return `${firstName} ${infix} ${lastName}`.length
}
