import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import { call } from '../api.ts'
import { refreshSession, reloadLists } from './session.ts'

export type ListState = CallOutput<'lists.state'>
export type PersonOnList = CallOutput<'lists.people'>['people'][number]
export type Evacuation = CallOutput<'lists.evacuation'>

type Question = CheckInList['questions'][number]

export type ListsState = {
  readonly states: readonly ListState[]
  /** The list that is looked at; null for none. */
  readonly chosenId: string | null
  readonly people: readonly PersonOnList[] | null
  /** Whether the kinds of tickets are looked at, in place of a list. */
  readonly showsTypes: boolean
  /** The list that is being made or changed. */
  readonly draft: CheckInList | null
  readonly busy: boolean
  readonly problem: string | null
  /** How many places came free. */
  readonly released: number | null
  /** The list that was just taken away, and can come back. */
  readonly removed: CheckInList | null
  readonly evacuation: Evacuation | null
  /** Why the evacuation list could not be made anew; the one before stays. */
  readonly evacuationProblem: string | null
  /** Why it is not known how the lists stand. */
  readonly statesProblem: string | null
}

/** The lists as they stand, and the people on the one that is looked at. */
export const useLists = create<ListsState>()(() => ({
  states: [],
  chosenId: null,
  showsTypes: false,
  people: null,
  draft: null,
  busy: false,
  problem: null,
  released: null,
  removed: null,
  evacuation: null,
  evacuationProblem: null,
  statesProblem: null,
}))

const { setState: set, getState: get } = useLists

/** Asks how all lists stand, and who is on the chosen one. */
export async function loadLists(): Promise<void> {
  const states = await call('lists.states', {})
  if (states.ok) set({ states: states.value.states, statesProblem: null })
  else set({ statesProblem: states.code })
  await loadPeople()
}

/** Looks at a list. */
export function lookAtList(chosenId: string | null): void {
  set({
    chosenId,
    showsTypes: false,
    people: null,
    draft: null,
    problem: null,
    released: null,
    removed: null,
  })
  void loadPeople()
}

/** Looks at the kinds of tickets. */
export function lookAtTypes(): void {
  lookAtList(null)
  set({ showsTypes: true })
}

/** Sets on which days a kind of ticket admits; null for each day of the event. */
export async function setTicketDays(
  ticketTypeId: string,
  validDays: string[] | null,
): Promise<void> {
  set({ busy: true, problem: null })
  const wish = { id: crypto.randomUUID(), ticketTypeId, validDays }
  const answer = await call('lists.setTicketDays', wish)
  if (answer.ok) await refreshSession()
  set({ busy: false, problem: answer.ok ? null : answer.code })
}

async function loadPeople(): Promise<void> {
  const { chosenId } = get()
  if (chosenId === null) return
  const answer = await call('lists.people', { listId: chosenId })
  if (get().chosenId !== chosenId) return
  if (answer.ok) set({ people: answer.value.people })
  else set({ people: [], problem: answer.code })
}

/** Begins to change a list, or to make one. */
export function draftList(draft: CheckInList | null): void {
  set({ draft, problem: null })
}

export function changeDraft(change: Partial<CheckInList>): void {
  const { draft } = get()
  if (draft !== null) set({ draft: { ...draft, ...change }, problem: null })
}

/** Adds an empty question at the end; most questions need an answer. */
export function addQuestion(): void {
  changeQuestions((questions) => [
    ...questions,
    { id: crypto.randomUUID(), text: '', required: true },
  ])
}

export function changeQuestion(index: number, change: Partial<Question>): void {
  changeQuestions((questions) =>
    questions.map((one, at) => (at === index ? { ...one, ...change } : one)),
  )
}

export function moveQuestion(from: number, to: number): void {
  changeQuestions((questions) => {
    const moved = questions[from]
    return moved === undefined ? questions : questions.toSpliced(from, 1).toSpliced(to, 0, moved)
  })
}

export function removeQuestion(index: number): void {
  changeQuestions((questions) => questions.toSpliced(index, 1))
}

/** Writes the list that is being made or changed. */
export async function saveDraft(): Promise<void> {
  const { draft, busy } = get()
  if (draft === null || busy) return
  if (draft.name.trim() === '') {
    set({ problem: 'name-missing' })
    return
  }
  if (draft.questions.some(({ text }) => text.trim() === '')) {
    set({ problem: 'question-missing' })
    return
  }
  set({ busy: true, problem: null })
  const answer = await call('lists.define', { id: crypto.randomUUID(), list: draft })
  set({ busy: false, problem: answer.ok ? null : answer.code })
  if (!answer.ok) return
  set({ draft: null, chosenId: answer.value.id })
  await Promise.all([reloadLists(), loadLists()])
}

/** Takes a list away on which nobody was scanned. */
export async function removeList(list: CheckInList): Promise<void> {
  set({ busy: true, problem: null })
  const answer = await call('lists.remove', { id: crypto.randomUUID(), listId: list.id })
  set({ busy: false, problem: answer.ok ? null : answer.code })
  if (!answer.ok) return
  lookAtList(null)
  set({ removed: list })
  await Promise.all([reloadLists(), loadLists()])
}

/** Brings the list back that was just taken away. */
export async function bringListBack(): Promise<void> {
  const { removed } = get()
  if (removed === null) return
  draftList(removed)
  await saveDraft()
  if (get().draft === null) set({ removed: null })
}

/** Gives the places of those who have not come free. */
export async function releaseSeats(listId: string): Promise<void> {
  set({ busy: true, problem: null, released: null })
  const answer = await call('lists.release', { id: crypto.randomUUID(), listId })
  if (answer.ok) set({ busy: false, released: answer.value.released })
  else set({ busy: false, problem: answer.code })
  await loadLists()
}

/** How one list stands now, null where that cannot be told. */
export async function askListState(listId: string): Promise<ListState | null> {
  const answer = await call('lists.state', { listId })
  return answer.ok ? answer.value : null
}

/** Asks who may be in the building; what was known before stays, with its hour. */
export async function loadEvacuation(): Promise<void> {
  const answer = await call('lists.evacuation', {})
  if (answer.ok) set({ evacuation: answer.value, evacuationProblem: null })
  else set({ evacuationProblem: answer.code })
}

function changeQuestions(change: (questions: Question[]) => Question[]): void {
  const { draft } = get()
  if (draft !== null) changeDraft({ questions: change(draft.questions) })
}
