import { create } from 'zustand'
import type { CallInput } from '../../shared/contract.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { Result } from '../../shared/result.ts'
import { call } from '../api.ts'
import { printAgain } from './reason.ts'
import { showCorrected, useScans } from './scan.ts'

type Correction = CallInput<'attendees.edit'>['fields']

/** The fields of a guest that the desk corrects. */
export type GuestFields = Pick<
  Attendee,
  | 'firstName'
  | 'infix'
  | 'lastName'
  | 'organisation'
  | 'jobTitle'
  | 'note'
  | 'pronunciation'
  | 'email'
  | 'phone'
  | 'host'
>

/** Whether fields of the guest are put right, or somebody else comes on the guest's place. */
export type EditMode = 'correct' | 'swap'

export type GuestEditState = {
  readonly mode: EditMode
  /** Who is corrected, and on which scan where it was one; null while the panel is closed. */
  readonly subject: {
    readonly id: string
    readonly scanId: string
    readonly attendee: Attendee
  } | null
  readonly fields: GuestFields
  readonly busy: boolean
  /** The code of what is wrong, null when nothing is. */
  readonly problem: string | null
}

const noFields: GuestFields = {
  firstName: '',
  infix: '',
  lastName: '',
  organisation: '',
  jobTitle: '',
  note: '',
  pronunciation: '',
  email: '',
  phone: '',
  host: '',
}

const closed: GuestEditState = {
  mode: 'correct',
  subject: null,
  fields: noFields,
  busy: false,
  problem: null,
}

/** The correction of one guest, or the person who comes instead. */
export const useGuestEdit = create<GuestEditState>()(() => closed)

const { setState: set, getState: get } = useGuestEdit

/** Opens the panel for a guest; it stays with that guest when another is scanned. */
export function openGuestEdit(attendee: Attendee, mode: EditMode = 'correct'): void {
  if (!mayLeaveGuestEdit()) return
  const { stage } = useScans.getState()
  const isOnStage = stage.type === 'answered' && stage.answer.attendee?.id === attendee.id
  set({
    ...closed,
    mode,
    subject: {
      id: crypto.randomUUID(),
      scanId: isOnStage ? stage.answer.id : '',
      attendee,
    },
    fields:
      mode === 'swap' ? { ...noFields, organisation: attendee.organisation } : fieldsOf(attendee),
  })
}

/** Whether the panel is closed or holds nothing that would be lost; otherwise it says what to do first. */
export function mayLeaveGuestEdit(): boolean {
  const { subject, fields, mode } = get()
  if (subject === null) return true
  const before =
    mode === 'swap'
      ? { ...noFields, organisation: subject.attendee.organisation }
      : fieldsOf(subject.attendee)
  const isSame = Object.entries(before).every(
    ([field, value]) => fields[field as keyof GuestFields] === value,
  )
  if (isSame) closeGuestEdit()
  else set({ problem: 'finish-first' })
  return isSame
}

/** Closes the panel; nothing is changed. */
export function closeGuestEdit(): void {
  set(closed)
}

export function changeGuest(change: Partial<GuestFields>): void {
  set({ fields: { ...get().fields, ...change }, problem: null })
}

/** Writes what was changed, and where wished asks for the badge with the new spelling or the new person. */
export async function saveGuest({
  printsAgain = false,
}: { readonly printsAgain?: boolean } = {}): Promise<void> {
  const { subject, busy, mode } = get()
  if (subject === null || busy) return
  set({ busy: true, problem: null })
  const answer = await (mode === 'swap' ? swap() : correct())
  if (answer !== null && !answer.ok) {
    set({ busy: false, problem: answer.code })
    return
  }
  if (answer !== null) showCorrected(answer.value)
  closeGuestEdit()
  const reason = mode === 'swap' ? 'other' : 'spelling'
  if (printsAgain) await printAgain(subject.scanId, subject.attendee.id, reason)
}

/** Null where nothing is to be corrected. */
async function correct(): Promise<Result<Attendee> | null> {
  const { subject, fields } = get()
  if (subject === null) return null
  const correction = correctionOf(subject.attendee, fields)
  if (Object.keys(correction).length === 0) return null
  const { id, attendee } = subject
  return call('attendees.edit', { id, attendeeId: attendee.id, fields: correction })
}

async function swap(): Promise<Result<Attendee> | null> {
  const { subject, fields } = get()
  if (subject === null) return null
  const { firstName, infix, lastName, organisation, jobTitle, email } = fields
  return call('guests.swap', {
    id: subject.id,
    attendeeId: subject.attendee.id,
    name: { firstName, infix, lastName },
    organisation,
    jobTitle,
    email,
  })
}

function fieldsOf(attendee: Attendee): GuestFields {
  const entries = Object.keys(noFields).map((field) => [
    field,
    attendee[field as keyof GuestFields],
  ])
  return Object.fromEntries(entries) as GuestFields
}

function correctionOf(attendee: Attendee, fields: GuestFields): Correction {
  const { firstName, infix, lastName, ...others } = fields
  const isRenamed =
    firstName !== attendee.firstName || infix !== attendee.infix || lastName !== attendee.lastName
  const changed = Object.entries(others).filter(
    ([field, value]) => value !== attendee[field as keyof typeof others],
  )
  return {
    ...(isRenamed ? { name: { firstName, infix, lastName } } : {}),
    ...Object.fromEntries(changed),
  }
}
