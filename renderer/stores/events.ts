import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { call } from '../api.ts'
import { loadDesks } from './desks.ts'
import { loadDoubles } from './doubles.ts'
import { closeGuestCard } from './guest-card.ts'
import { clearGuestList } from './guest-list.ts'
import { closeGuestEdit } from './guest-edit.ts'
import { clearAhead } from './ahead.ts'
import { closeDesigner } from './designer.ts'
import { clearLayouts } from './layouts.ts'
import { clearPrinting, loadPrinting } from './printing.ts'
import { clearScans, loadRecent } from './scan.ts'
import { loadInfo, refreshSession, showEvent, type OpenEvent } from './session.ts'
import { endWalkIn } from './walk-in.ts'

export type EventFile = CallOutput<'events.all'>['events'][number]
export type NewEvent = CallInput<'events.create'>['description']
export type EventFacts = CallInput<'events.describe'>['facts']

type Arrived = NonNullable<CallOutput<'events.openFile'>>

export type EventsState = {
  /** The files in the folder; null until they were asked for. */
  readonly files: readonly EventFile[] | null
  /** Whether an event is being opened. */
  readonly opening: boolean
  /** The code of what went wrong, null when nothing did. */
  readonly failureCode: string | null
  /** Whether that is about an event of this laptop, opened, deleted or changed, or about a file that comes from another or is saved for it. */
  readonly failureAbout: 'event' | 'deleting' | 'changing' | 'file' | 'saving'
  /** What a file or laptop added to the event that was here already, null when none did. */
  readonly merged: Arrived['merged']
  /** How far an event of an older version has come, null when none is brought to this one. */
  readonly rebuilding: { readonly done: number; readonly total: number } | null
  /** How the open event was just saved as a file, null when it was not. */
  readonly fileSaved: 'sealed' | 'plain' | null
  /** Badges of the event just deleted that lie where a person saved them (paths), null when none was deleted. */
  readonly deleted: readonly string[] | null
  /** The folder with badges of which nobody can tell whether they were of the event just deleted, null for none. */
  readonly badgesLeft: string | null
}

/** The events on this laptop. */
export const useEvents = create<EventsState>()(() => ({
  files: null,
  opening: false,
  failureCode: null,
  failureAbout: 'event',
  merged: null,
  fileSaved: null,
  rebuilding: null,
  deleted: null,
  badgesLeft: null,
}))

const { setState: set } = useEvents

/** Asks main which events there are. */
export async function loadEvents(): Promise<void> {
  const answer = await call('events.all', {})
  if (answer.ok) set({ files: answer.value.events })
  else set({ files: [], failureCode: answer.code, failureAbout: 'event' })
}

/** Takes how far an event has come that is brought to this version. */
export function takeRebuilding(rebuilding: { done: number; total: number }): void {
  set({ rebuilding: rebuilding.done < rebuilding.total ? rebuilding : null })
}

/** Takes why the event of the start is not open after all. */
export function takeNotOpened({ code }: { readonly code: string }): void {
  set({ rebuilding: null, failureCode: code, failureAbout: 'event' })
  void loadEvents()
}

/** Opens an event; a copied live file only when the person says so. */
export function openEvent(
  id: string,
  choices: { readonly acceptLiveCopy?: boolean } = {},
): Promise<boolean> {
  return enter(call('events.open', { id, ...choices }))
}

/** Opens the built-in example, dated today. */
export function openDemo(): Promise<boolean> {
  return enter(call('events.openDemo', {}))
}

/** Makes a new event and opens it. */
export function createEvent(description: NewEvent): Promise<boolean> {
  return enter(call('events.create', { id: crypto.randomUUID(), description }))
}

/** Saves the open event as a file for another laptop. */
export async function saveEventFile(passphrase: string | null): Promise<void> {
  set({ opening: true, failureCode: null, failureAbout: 'saving', fileSaved: null })
  const answer = await call('events.saveFile', { passphrase })
  const how = passphrase === null ? 'plain' : 'sealed'
  set({
    opening: false,
    failureCode: answer.ok ? null : answer.code,
    fileSaved: answer.ok && answer.value.saved ? how : null,
  })
}

/** Opens the file of another laptop; whether it is an event that is new here. */
export async function openEventFile(passphrase: string | null): Promise<boolean> {
  set({ opening: true, failureCode: null, failureAbout: 'file', merged: null })
  const answer = await call('events.openFile', { passphrase })
  const isNew = answer.ok && answer.value !== null && (await enterArrival(answer.value))
  set({ opening: false, failureCode: answer.ok ? null : answer.code })
  // A file may have come in all the same, to be opened in another way.
  if (!answer.ok) await loadEvents()
  return isNew
}

/** Says no longer what came before, so that what comes next is seen. */
export function forgetArrival(): void {
  set({ merged: null })
}

/** Shows an event that came from another laptop, and what it added where it was here; whether it is new here. */
export async function enterArrival({ merged, ...opened }: Arrived): Promise<boolean> {
  await enterEvent(opened)
  set({ merged })
  return merged === null
}

/** Deletes an event for good. */
export async function deleteEvent(id: string, name: string): Promise<void> {
  const answer = await call('events.delete', { id, name })
  set({
    failureCode: answer.ok ? null : answer.code,
    failureAbout: 'deleting',
    deleted: answer.ok ? answer.value.leftElsewhere : null,
    badgesLeft: answer.ok ? answer.value.badgesLeft : null,
  })
  if (answer.ok) await Promise.all([refreshSession(), loadInfo()])
  await loadEvents()
}

/** Changes an event's facts; the names of what is on none of its days now. */
export async function describeEvent(
  eventId: string,
  facts: EventFacts,
  movesAlong: boolean,
): Promise<readonly string[]> {
  const asked = call('events.describe', { id: crypto.randomUUID(), eventId, facts, movesAlong })
  const [answer] = await Promise.all([asked, done(asked)])
  return answer.ok ? answer.value.outside : []
}

/** Makes an event like another on other days, without its guests, and opens it. */
export function copyEvent(
  from: string,
  days: Pick<NewEvent, 'name' | 'firstDay' | 'lastDay'>,
): Promise<boolean> {
  return enter(call('events.copy', { id: crypto.randomUUID(), from, ...days }))
}

/** Folds an event away. */
export async function archiveEvent(eventId: string): Promise<void> {
  await done(call('events.archive', { eventId, archived: true }))
}

/** Brings an event back that was folded away. */
export async function bringEventBack(eventId: string): Promise<void> {
  await done(call('events.archive', { eventId, archived: false }))
}

/** Sets from which day on is asked to delete an event. */
export async function planDeletion(eventId: string, date: string): Promise<void> {
  await done(call('events.planDeletion', { id: crypto.randomUUID(), eventId, date }))
}

/** Lets Balie ask again in a week. */
export async function askLater(eventId: string): Promise<void> {
  await done(call('events.deleteLater', { eventId }))
}

/** Something changed about an event: what is shown is asked for again. */
async function done(asked: Promise<Result<unknown>>): Promise<void> {
  const answer = await asked
  set({ failureCode: answer.ok ? null : answer.code, failureAbout: 'changing' })
  await Promise.all([refreshSession(), loadInfo()])
  await loadEvents()
}

/** Shows an event that main has opened, with everything that belongs to it. */
export async function enterEvent(opened: OpenEvent): Promise<void> {
  clearScans()
  clearPrinting()
  clearLayouts()
  clearAhead()
  closeDesigner()
  endWalkIn()
  closeGuestCard()
  clearGuestList()
  closeGuestEdit()
  await showEvent(opened)
  await Promise.all([loadRecent(), loadPrinting(), loadDoubles(opened.id), loadDesks()])
}

async function enter(asked: Promise<Result<OpenEvent>>): Promise<boolean> {
  set({ opening: true, failureCode: null, failureAbout: 'event' })
  const answer = await asked
  if (answer.ok) await enterEvent(answer.value)
  set({ opening: false, failureCode: answer.ok ? null : answer.code })
  // What stands in the list may not be so any more.
  if (!answer.ok) await loadEvents()
  return answer.ok
}
