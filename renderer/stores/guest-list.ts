import { create } from 'zustand'
import type { GuestFilter, GuestRow, Organisation } from '../../shared/model/guest-card.ts'
import { call, subscribe } from '../api.ts'

export type GuestListState = {
  readonly filter: GuestFilter
  /** How many guests fit; null until main has answered. */
  readonly total: number | null
  /** The rows that were fetched, by their place. */
  readonly rows: ReadonlyMap<number, GuestRow>
  /** Where guests come from, by name. */
  readonly organisations: readonly Organisation[]
  readonly failed: boolean
}

/** Rows that are fetched at once. */
const PAGE = 100
const PAUSE_MS = 120
/** The list need not run ahead of the eye while desks scan. */
const REFRESH_PAUSE_MS = 400

/** All guests by name. */
const everybody: GuestFilter = {
  listId: null,
  ticketType: null,
  organisation: null,
  state: 'all',
  text: '',
  sort: 'name',
  descending: false,
}

const nothing: GuestListState = {
  filter: everybody,
  total: null,
  rows: new Map(),
  organisations: [],
  failed: false,
}

/** The list of all guests, of which only what is in sight is fetched. */
export const useGuestList = create<GuestListState>()(() => nothing)

const { setState: set, getState: get } = useGuestList
let timer: number | undefined
let visible = { first: 0, last: PAGE - 1 }
/** Rises with each question that makes earlier answers old. */
let turn = 0

/** Looks at other guests, or at them in another order. */
export function changeGuestFilter(change: Partial<GuestFilter>): void {
  set({ filter: { ...get().filter, ...change } })
  window.clearTimeout(timer)
  timer = window.setTimeout(() => void reloadGuests(), 'text' in change ? PAUSE_MS : 0)
}

/** Sorts by a column; the same column again turns the order round. */
export function sortGuests(sort: GuestFilter['sort']): void {
  const { filter } = get()
  changeGuestFilter({ sort, descending: filter.sort === sort && !filter.descending })
}

/** Looks at everybody again, in the order that was chosen. */
export function clearGuestFilter(): void {
  const { sort, descending } = get().filter
  changeGuestFilter({ ...everybody, sort, descending })
}

/** Forgets the guests of an event that is left. */
export function clearGuestList(): void {
  window.clearTimeout(timer)
  turn += 1
  visible = { first: 0, last: PAGE - 1 }
  set(nothing)
}

/** Keeps the list as the journal has it for as long as it is on the screen; the returned function ends it. */
export function followGuests(): () => void {
  let pause: number | undefined
  const refresh = (): void => {
    pause = undefined
    void reloadGuests()
    void loadOrganisations()
  }
  refresh()
  const end = subscribe('journal.changed', () => {
    pause ??= window.setTimeout(refresh, REFRESH_PAUSE_MS)
  })
  return () => {
    window.clearTimeout(pause)
    end()
  }
}

/** Fetches what is in sight anew; what was fetched before stays until then. */
async function reloadGuests(): Promise<void> {
  turn += 1
  await fetchPages(pagesIn(visible.first, visible.last), turn, true)
}

/** Fetches the rows that came into sight. */
export function showGuestRows(first: number, last: number): void {
  visible = { first, last }
  const { rows } = get()
  const missing = pagesIn(first, last).filter((page) => !rows.has(page * PAGE))
  if (missing.length > 0) void fetchPages(missing, turn, false)
}

async function loadOrganisations(): Promise<void> {
  const answer = await call('guests.organisations', {})
  if (answer.ok) set({ organisations: answer.value.organisations })
}

async function fetchPages(pages: readonly number[], asked: number, afresh: boolean): Promise<void> {
  const { filter } = get()
  const answers = await Promise.all(
    pages.map((page) => call('guests.page', { ...filter, offset: page * PAGE, limit: PAGE })),
  )
  if (asked !== turn) return
  const rows = new Map(afresh ? [] : get().rows)
  let total = get().total
  answers.forEach((answer, index) => {
    if (!answer.ok) return
    total = answer.value.total
    const offset = (pages[index] ?? 0) * PAGE
    answer.value.guests.forEach((guest, place) => rows.set(offset + place, guest))
  })
  set({ rows, total, failed: answers.some((answer) => !answer.ok) })
}

function pagesIn(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE)
  const to = Math.floor(Math.max(first, last) / PAGE)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
