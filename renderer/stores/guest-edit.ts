import { create } from 'zustand'
import type { CallInput } from '../../shared/contract.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import { call } from '../api.ts'
import { printAgain } from './reason.ts'
import { showCorrected, useScans } from './scan.ts'

type Correction = CallInput<'attendees.edit'>['fields']

/** The fields of a guest that the desk corrects. */
export type GuestFields = Pick<
  Attendee,
  'firstName' | 'infix' | 'lastName' | 'organisation' | 'jobTitle' | 'note'
>

export type GuestEditState = {
  /** Who is corrected, on which scan; null while the panel is closed. */
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

const closed: GuestEditState = {
  subject: null,
  fields: { firstName: '', infix: '', lastName: '', organisation: '', jobTitle: '', note: '' },
  busy: false,
  problem: null,
}

/** The correction of the guest who stands on the stage. */
export const useGuestEdit = create<GuestEditState>()(() => closed)

const { setState: set, getState: get } = useGuestEdit

/** Opens the panel for the guest on the stage; it stays with that guest when another is scanned. */
export function openGuestEdit(): void {
  const { stage } = useScans.getState()
  if (get().subject !== null || stage.type !== 'answered') return
  const { attendee, id: scanId } = stage.answer
  if (attendee === null) return
  const { firstName, infix, lastName, organisation, jobTitle, note } = attendee
  set({
    ...closed,
    subject: { id: crypto.randomUUID(), scanId, attendee },
    fields: { firstName, infix, lastName, organisation, jobTitle, note },
  })
}

/** Closes the panel; nothing is changed. */
export function closeGuestEdit(): void {
  set(closed)
}

export function changeGuest(change: Partial<GuestFields>): void {
  set({ fields: { ...get().fields, ...change }, problem: null })
}

/** Writes what was changed, and where wished asks for the badge with the new spelling. */
export async function saveGuest(printsAgain: boolean): Promise<void> {
  const { subject, fields, busy } = get()
  if (subject === null || busy) return
  const { id, scanId, attendee } = subject
  const correction = correctionOf(attendee, fields)
  if (Object.keys(correction).length > 0) {
    set({ busy: true, problem: null })
    const answer = await call('attendees.edit', { id, attendeeId: attendee.id, fields: correction })
    if (!answer.ok) {
      set({ busy: false, problem: answer.code })
      return
    }
    showCorrected(answer.value)
  }
  closeGuestEdit()
  if (printsAgain) await printAgain(scanId, attendee.id, 'spelling')
}

function correctionOf(attendee: Attendee, fields: GuestFields): Correction {
  const { firstName, infix, lastName } = fields
  const isRenamed =
    firstName !== attendee.firstName || infix !== attendee.infix || lastName !== attendee.lastName
  const others = (['organisation', 'jobTitle', 'note'] as const).filter(
    (field) => fields[field] !== attendee[field],
  )
  return {
    ...(isRenamed ? { name: { firstName, infix, lastName } } : {}),
    ...Object.fromEntries(others.map((field) => [field, fields[field]])),
  }
}
