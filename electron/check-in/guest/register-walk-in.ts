import { createHmac } from 'node:crypto'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { ParsedInput } from '../../../shared/contract.ts'
import { issueTicketCode } from '../../../shared/domain/codes/ticket-code.ts'
import type { Person } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findEvent, findList, findTicketType } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { cleanField, cleanName } from '../clean-field.ts'
import { once } from '../once.ts'
import { settleScan } from '../scan/scan-ticket.ts'

type WalkIn = ParsedInput<'attendees.register'>

type Refusal = 'id-taken' | 'no-event' | 'unknown-list' | 'unknown-ticket-type' | 'name-missing'

/**
 * Registers a guest who has no ticket and checks him in on a list, in one durable transaction of two entries: the
 * guest with a code of Balie's own, and the scan, whose id is that of the call. The same call again gets the
 * stored answer.
 */
export function registerWalkIn(deps: DeskDeps, input: WalkIn): Result<ScanAnswer, Refusal> {
  return once(deps.db, input, () => {
    const event = findEvent(deps.db)
    if (event === null) return failure('no-event')
    const list = findList(deps.db, input.listId)
    if (list === null) return failure('unknown-list')
    if (findTicketType(deps.db, input.ticketType) === null) return failure('unknown-ticket-type')
    const { firstName, lastName } = cleanName(input)
    if (firstName === '' && lastName === '') return failure('name-missing')
    const attendeeId = register(deps, input, list, event.secret)
    const { id, listId } = input
    const scan = { id, listId, raw: '', direction: 'entry', attendeeId } as const
    const answer = settleScan(deps, { input: scan, list, event: event.description })
    return success({ subject: attendeeId, answer })
  })
}

function register({ db, pen }: DeskDeps, input: WalkIn, list: CheckInList, secret: string): string {
  const entryId = pen.newId()
  const attendeeId = pen.newId()
  const { method, reference } = input.payment
  const order = method === 'invoice' ? cleanField(reference ?? '', 120) : ''
  appendEntry(db, pen, {
    id: entryId,
    type: 'attendee-registered',
    body: {
      attendeeId,
      tickets: [
        {
          id: pen.newId(),
          type: input.ticketType,
          status: 'confirmed',
          blocked: false,
          validFrom: null,
          validUntil: null,
        },
      ],
      enrolments: list.byEnrolment ? [list.id] : [],
      unnamed: false,
      flagged: false,
      payment: method,
    },
    personal: {
      [attendeeId]: {
        ...personOf(input),
        codes: [issueTicketCode(createHmac('sha256', secret).update(entryId).digest())],
        ...(order === '' ? {} : { paymentReference: order }),
      },
    },
  })
  return attendeeId
}

function personOf(input: WalkIn): Person {
  return {
    ...cleanName(input),
    organisation: cleanField(input.organisation, 200),
    pronunciation: '',
    jobTitle: '',
    email: '',
    phone: '',
    note: '',
    host: '',
    extra: [],
  }
}
