import { create } from 'zustand'
import { typedName } from '../../shared/domain/name/typed-name.ts'
import { localDate } from '../../shared/domain/time/local-time.ts'
import { possibleDuplicates } from '../../shared/domain/search/possible-duplicates.ts'
import { walkInTicketTypes } from '../../shared/domain/check-in/walk-in-ticket-types.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { PaymentMethod } from '../../shared/model/payment.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import { call } from '../api.ts'
import { isQuestion, showRegistered, useScans } from './scan.ts'
import { clearSearch, useSearch } from './search.ts'
import { appNow, chosenList, useSession, type SessionState } from './session.ts'

export type WalkInFields = {
  readonly firstName: string
  readonly infix: string
  readonly lastName: string
  readonly organisation: string
  /** Empty for the first that the list admits. */
  readonly ticketType: string
  readonly method: PaymentMethod
  /** The order that an invoice belongs to. */
  readonly reference: string
}

export type WalkInState = {
  /** The id of the call to come; null while the form is closed. */
  readonly id: string | null
  readonly fields: WalkInFields
  /** Whether the fields stem from a form that was closed half-way. */
  readonly isDraft: boolean
  /** The fields as they were opened: what nobody touched is no draft. */
  readonly opened: WalkInFields | null
  /** Guests who may be this one already, for the name in `checkedFor`. */
  readonly duplicates: readonly Attendee[]
  readonly checkedFor: string
  /** The name for which Enter was pressed with the duplicates on the screen. */
  readonly warnedFor: string
  readonly busy: boolean
  /** The code of what is wrong, null when nothing is. */
  readonly problem: string | null
}

const PAUSE_MS = 200
const SEARCH_LIMIT = 50

const closed: WalkInState = {
  id: null,
  fields: {
    firstName: '',
    infix: '',
    lastName: '',
    organisation: '',
    ticketType: '',
    method: 'card',
    reference: '',
  },
  isDraft: false,
  opened: null,
  duplicates: [],
  checkedFor: '',
  warnedFor: '',
  busy: false,
  problem: null,
}

/** The guest without a ticket who is being registered. */
export const useWalkIn = create<WalkInState>()(() => closed)

const { setState: set, getState: get } = useWalkIn
let timer: number | undefined
/** How the newcomer before paid: most at one desk pay alike. */
let usualMethod: PaymentMethod = closed.fields.method

/** Opens the form: with what was left half-way, with the name that was looked for in vain, or empty. */
export function openWalkIn(): void {
  if (get().id !== null) return
  const { fields: left } = get()
  const isDraft = hasWords(left)
  const fields = isDraft ? left : { ...left, method: usualMethod, ...soughtInVain() }
  set({ ...closed, id: crypto.randomUUID(), fields, isDraft, opened: isDraft ? null : fields })
  if (hasWords(fields)) void checkDuplicates()
}

function soughtInVain() {
  const { text, found, foundFor } = useSearch.getState()
  return foundFor === text && found?.length === 0 ? typedName(text) : null
}

/** Closes the form; what stood in it is there again when it is opened. */
export function closeWalkIn(): void {
  window.clearTimeout(timer)
  const { fields, opened } = get()
  set(fields === opened ? closed : { ...closed, fields })
}

/** Empties the form. */
export function clearWalkIn(): void {
  window.clearTimeout(timer)
  set({ ...closed, id: get().id })
}

/** Closes the form for good: the guest was registered, or the event is another. */
export function endWalkIn(): void {
  window.clearTimeout(timer)
  set(closed)
}

/** Takes what was typed and looks once the typing pauses whether the guest is known. */
export function changeWalkIn(change: Partial<WalkInFields>): void {
  set({ fields: { ...get().fields, ...change }, problem: null })
  window.clearTimeout(timer)
  timer = window.setTimeout(() => void checkDuplicates(), PAUSE_MS)
}

/** Registers the guest and checks him in; who seems to be known is asked about first, once. */
export async function submitWalkIn(): Promise<void> {
  const { id, busy, fields } = get()
  if (id === null || busy) return
  const problem = problemOf(fields)
  set({ problem, busy: problem === null })
  if (problem !== null) return
  await checkDuplicates()
  const identity = identityOf(fields)
  if (get().duplicates.length > 0 && get().warnedFor !== identity) {
    set({ busy: false, warnedFor: identity })
    return
  }
  await register(id, fields)
}

/** The ticket types to choose from; the first is given where nothing else is chosen. */
export function offeredTicketTypes(session: SessionState): readonly TicketType[] {
  const list = chosenList(session)
  const { openEvent } = session
  if (list === null || openEvent === null) return []
  const today = localDate(appNow(), openEvent.description.timeZone)
  return walkInTicketTypes(list, openEvent.ticketTypes, today)
}

function problemOf({ firstName, lastName }: WalkInFields): string | null {
  if (firstName.trim() === '' && lastName.trim() === '') return 'name-missing'
  if (chosenList(useSession.getState()) === null) return 'unknown-list'
  return isQuestion(useScans.getState().stage) ? 'question-open' : null
}

async function register(id: string, fields: WalkInFields): Promise<void> {
  const { firstName, infix, lastName, organisation, method, reference } = fields
  const session = useSession.getState()
  const offered = offeredTicketTypes(session)
  const chosen = offered.find((type) => type.id === fields.ticketType) ?? offered[0]
  const answer = await call('attendees.register', {
    id,
    listId: session.listId ?? '',
    ticketType: chosen?.id ?? '-',
    firstName,
    infix,
    lastName,
    organisation,
    payment: method === 'invoice' ? { method, reference } : { method },
  })
  if (!answer.ok) {
    set({ busy: false, problem: answer.code })
    return
  }
  usualMethod = method
  endWalkIn()
  clearSearch()
  showRegistered(answer.value)
}

async function checkDuplicates(): Promise<void> {
  window.clearTimeout(timer)
  const { fields, checkedFor } = get()
  const identity = identityOf(fields)
  if (identity === checkedFor) return
  const { firstName, lastName, organisation } = fields
  const questions = [`${firstName} ${lastName}`, `${lastName} ${organisation}`, lastName]
  const answers = await Promise.all(
    [...new Set(questions.map((text) => text.trim()))]
      .filter((text) => text !== '')
      .map((text) => call('attendees.search', { text, limit: SEARCH_LIMIT })),
  )
  if (get().id === null || identityOf(get().fields) !== identity) return
  const found = answers.flatMap((answer) => (answer.ok ? answer.value.attendees : []))
  const guests = [...new Map(found.map((guest) => [guest.id, guest])).values()]
  set({ duplicates: possibleDuplicates(fields, guests), checkedFor: identity })
}

function hasWords({ firstName, infix, lastName, organisation, reference }: WalkInFields): boolean {
  return [firstName, infix, lastName, organisation, reference].some((text) => text.trim() !== '')
}

function identityOf({ firstName, infix, lastName, organisation }: WalkInFields): string {
  return [firstName, infix, lastName, organisation].map((part) => part.trim()).join('\n')
}
