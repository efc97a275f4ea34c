import type { Person, TicketStatus } from '../../model/attendee.ts'
import type { PretixItem, PretixOrder, PretixPosition, PretixQuestion } from '../../model/pretix.ts'
import { cleanCell, cut } from '../importing/cells/clean-cell.ts'
import { isSensitiveHeading, meaningOfHeading } from '../importing/words/column-names.ts'
import type { PlannedRow } from '../importing/revision/planned-row.ts'
import { isDutch, nameOf } from './names.ts'
import { ticketTypeId, type Product } from './products.ts'
import { isShown, particularOf } from './questions.ts'

/** A guest of an order, and the positions behind his tickets, in their order. */
export type OrderedGuest = {
  readonly planned: PlannedRow
  readonly positions: readonly PretixPosition[]
}

/** A note is written once for desks in every language. */
const MARKED = 'Aandacht! (Attention, pretix)'

/**
 * The guests of one order: each position is a person, and what was bought as an addition to it is a further ticket of
 * the same person. Orders in test mode bring nobody.
 */
export function guestsOfOrder(
  order: PretixOrder,
  questions: readonly PretixQuestion[],
  items: readonly PretixItem[],
): readonly OrderedGuest[] {
  if (order.testmode === true) return []
  const known = new Set(order.positions.map(({ id }) => id))
  const isAddition = ({ addon_to }: PretixPosition) =>
    typeof addon_to === 'number' && known.has(addon_to)
  return order.positions
    .filter((position) => !isAddition(position))
    .map((position) => {
      const held = [position, ...order.positions.filter(({ addon_to }) => addon_to === position.id)]
      return {
        planned: plannedRow(order, position, held, questions, noteOf(order, held, items)),
        positions: held,
      }
    })
}

/** The product that a position is a ticket for. */
export function productOf({ item, variation, subevent }: PretixPosition): Product {
  return { item, variation: variation ?? null, subevent: subevent ?? null }
}

function plannedRow(
  order: PretixOrder,
  position: PretixPosition,
  held: readonly PretixPosition[],
  questions: readonly PretixQuestion[],
  note: string,
): PlannedRow {
  const person = { ...personOf(order, position, answersOf(held, questions), seatsOf(held)), note }
  return {
    recordKey: `position ${String(position.id)}`,
    person,
    tickets: held.map((one) => ({
      code: cut(one.secret, 512),
      type: ticketTypeId(productOf(one)),
      status: statusOf(order, one),
      blocked: (one.blocked ?? []).length > 0,
      validFrom: instant(one.valid_from),
      validUntil: instant(one.valid_until),
    })),
    enrolments: [],
    unnamed: person.firstName === '' && person.lastName === '',
    flagged: false,
  }
}

/** What pretix's own check-in makes of the order's state and the position's. */
function statusOf(order: PretixOrder, position: PretixPosition): TicketStatus {
  if (position.canceled === true) return 'canceled'
  switch (order.status) {
    case 'p':
      return 'confirmed'
    case 'n':
      if (order.require_approval === true) return 'unapproved'
      return order.valid_if_pending === true ? 'confirmed' : 'unpaid'
    default:
      return 'canceled'
  }
}

type Answer = {
  readonly label: string
  readonly value: string
  readonly atCheckIn: boolean
  readonly atDesk: boolean
}

/** What was answered for the ticket and for its additions, whose questions may be others; an empty one is none. */
function answersOf(
  held: readonly PretixPosition[],
  questions: readonly PretixQuestion[],
): readonly Answer[] {
  const given = held.flatMap(({ answers }) => answers ?? [])
  const all = given.map(({ question, answer, question_identifier }) => {
    const asked = questions.find(({ id }) => id === question)
    const label =
      asked === undefined
        ? text(question_identifier, 80) || `#${String(question)}`
        : particularOf(asked)
    return {
      label,
      value: text(spoken(answer, asked), 500),
      atCheckIn: asked?.ask_during_checkin === true,
      atDesk: asked !== undefined && isShown(asked),
    }
  })
  const filled = all.filter(({ value }) => value !== '')
  return [
    ...new Map(filled.toReversed().map((answer) => [answer.label, answer])).values(),
  ].toReversed()
}

/** pretix's word for yes and no, in the language of the question. */
function spoken(
  answer: string | null | undefined,
  asked: PretixQuestion | undefined,
): string | null | undefined {
  if (asked?.type !== 'B' || (answer !== 'True' && answer !== 'False')) return answer
  const [yes, no] = isDutch(asked.question) ? ['Ja', 'Nee'] : ['Yes', 'No']
  return answer === 'True' ? yes : no
}

/** By which seats of a hall go on the card and on a badge; it is written once for desks in every language. */
const SEAT = 'Stoel (seat)'

/** Where he sits, by his ticket and by what was bought with it. */
function seatsOf(held: readonly PretixPosition[]): Person['extra'] {
  const names = held.map(({ seat }) => cleanCell(seat?.name ?? '')).filter((name) => name !== '')
  const value = text([...new Set(names)].join(' · '), 500)
  return value === '' ? [] : [{ label: SEAT, value, sensitive: false }]
}

function personOf(
  order: PretixOrder,
  position: PretixPosition,
  answers: readonly Answer[],
  seats: Person['extra'],
): Person {
  const name = nameOf(position)
  const jobTitle = answers.find(({ label }) => meaningOfHeading(label)?.meaning === 'job-title')
  return {
    firstName: text(name.firstName, 200),
    infix: text(name.infix, 40),
    lastName: text(name.lastName, 200),
    pronunciation: '',
    organisation: text(firstFilled(position.company, order.invoice_address?.company), 200),
    jobTitle: text(jobTitle?.value, 200),
    email: text(firstFilled(position.attendee_email, order.email), 254),
    phone: text(order.phone, 40),
    note: '',
    host: '',
    extra: [
      ...answers
        // By these the desk knows what it need not ask.
        .filter(({ label, atCheckIn }) => atCheckIn || label !== jobTitle?.label)
        .map(({ label, value, atDesk }) => ({
          label,
          value,
          sensitive: isSensitiveHeading(label),
          ...(atDesk ? { atDesk } : {}),
        })),
      ...seats,
    ].slice(0, 60),
  }
}

/** What pretix would show at check-in, of the order and of what is sold; its bare warning sign gets words. */
function noteOf(
  order: PretixOrder,
  held: readonly PretixPosition[],
  items: readonly PretixItem[],
): string {
  const sold = held.flatMap((position) => {
    const item = items.find(({ id }) => id === position.item)
    const variation = item?.variations?.find(({ id }) => id === position.variation)
    return [item, variation].filter((one) => one !== undefined)
  })
  const all = [order, ...sold]
  const said = all.map(({ checkin_text }) => cleanCell(checkin_text ?? ''))
  const texts = [...new Set(said.filter((one) => one !== ''))]
  const isMarked = all.some(({ checkin_attention }) => checkin_attention === true)
  return text(texts.length === 0 && isMarked ? MARKED : texts.join(' · '), 500)
}

function text(value: string | null | undefined, length: number): string {
  return cut(cleanCell(value ?? ''), length)
}

function firstFilled(...texts: readonly (string | null | undefined)[]): string {
  return texts.find((one) => typeof one === 'string' && one.trim() !== '') ?? ''
}

function instant(moment: string | null | undefined): string | null {
  return moment === null || moment === undefined ? null : new Date(moment).toISOString()
}
