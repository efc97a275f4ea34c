import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import type { SourceAddress, SourceState, SyncReport } from '../../shared/model/source.ts'
import { call, subscribe } from '../api.ts'

export type Pairing = CallOutput<'sources.pair'>
export type FoundEvent = CallOutput<'sources.findEvents'>['events'][number]
export type Connection = CallInput<'sources.connect'>

export type SourcesState = {
  /** Null until main was asked. */
  readonly source: SourceState | null
  /** A laptop that pretix has just taken in, while its event is chosen. */
  readonly pairing: Pairing | null
  /** What is to be connected once a person has said whether pretix moved there; null for nothing. */
  readonly asked: Connection | null
  /** What the last exchange that a person asked for did. */
  readonly report: SyncReport | null
  readonly busy: boolean
  /** The code of what went wrong while connecting, null when nothing did. */
  readonly failureCode: string | null
}

const nothing: SourcesState = {
  source: null,
  pairing: null,
  asked: null,
  report: null,
  busy: false,
  failureCode: null,
}

/** The registration system of the open event. */
export const useSources = create<SourcesState>()(() => nothing)

const { setState: set } = useSources

/** Keeps up with the exchange while a page shows it; the returned function ends it. */
export function followSource(): () => void {
  set(nothing)
  void load()
  return subscribe('sources.changed', (source) => {
    set({ source })
  })
}

/** Makes this laptop a device of pretix by the text of its QR code. */
export async function pair(text: string): Promise<void> {
  set({ busy: true, failureCode: null })
  const answer = await call('sources.pair', { text: text.trim() })
  set({ busy: false, pairing: answer.ok ? answer.value : null, failureCode: codeOf(answer) })
}

/** Looks once more which events the laptop that was just paired may see. */
export async function lookForEvents(pairingId: string): Promise<void> {
  set({ busy: true, failureCode: null })
  const answer = await call('sources.pairedEvents', { pairingId })
  if (answer.ok) set({ pairing: answer.value })
  set({ busy: false, failureCode: codeOf(answer) })
}

/** The events that a token may see; null where pretix did not say. */
export async function findEvents(url: string, token: string): Promise<FoundEvent[] | null> {
  set({ busy: true, failureCode: null })
  const answer = await call('sources.findEvents', { url, token })
  set({ busy: false, failureCode: codeOf(answer) })
  return answer.ok ? answer.value.events : null
}

/** Gives this laptop a new token, or pairs it anew, for the event that it is connected to. */
export async function renewToken(address: SourceAddress, text: string): Promise<void> {
  if (!text.trim().startsWith('{')) {
    await connect({ ...address, token: text.trim() })
    return
  }
  set({ busy: true, failureCode: null })
  const paired = await call('sources.pair', { text: text.trim() })
  set({ busy: false, failureCode: codeOf(paired) })
  if (!paired.ok) return
  const { url, organizer, pairingId } = paired.value
  if (organizer === address.organizer) await connect({ ...address, url, pairingId })
  else set({ failureCode: 'other-pretix' })
}

/** Takes an event of pretix for the open one and reads its guests; whether it was taken. */
export async function connect(connection: Connection): Promise<boolean> {
  set({ busy: true, failureCode: null, asked: null })
  const answer = await call('sources.connect', connection)
  if (!answer.ok && answer.code === 'maybe-moved') {
    set({ busy: false, asked: connection })
    return false
  }
  set({ busy: false, failureCode: codeOf(answer) })
  if (!answer.ok) return false
  set({ source: answer.value, pairing: null })
  await sync()
  return true
}

/** Connects after all, to a pretix that moved or to another one; null connects to neither. */
export async function answerMoved(moved: boolean | null): Promise<void> {
  const { asked } = useSources.getState()
  set({ asked: null })
  if (asked !== null && moved !== null) await connect({ ...asked, moved })
}

/** Exchanges now; what pretix refused goes again where a person wants that. */
export async function sync(refusedToo = false): Promise<void> {
  set({ busy: true, report: null })
  const answer = await call('sources.sync', { refusedToo })
  set({ busy: false, report: answer.ok ? answer.value : null, failureCode: codeOf(answer) })
  await load()
}

/** Reads the guests at this desk from now on, and at once. */
export async function takeOver(): Promise<void> {
  const answer = await call('sources.takeOver', {})
  if (answer.ok) set({ source: answer.value })
  await sync()
}

/** Lets go of the system, and of the guests that came from it where a person says so. */
export async function disconnect(guests: 'keep' | 'remove'): Promise<void> {
  const answer = await call('sources.disconnect', { guests })
  if (answer.ok) set({ source: answer.value, report: null })
}

/** Takes something off the list of what pretix did not take. */
export async function settle(entryId: string): Promise<void> {
  await call('sources.settle', { entryId })
  await load()
}

/** Takes all changes off the list of which the organiser was told. */
export async function settleChanges(): Promise<void> {
  await call('sources.settleChanges', {})
  await load()
}

async function load(): Promise<void> {
  const answer = await call('sources.state', {})
  // A practice has no exchange with any system.
  set({ source: answer.ok ? answer.value : null })
}

function codeOf(answer: { readonly ok: boolean; readonly code?: string }): string | null {
  return answer.ok ? null : (answer.code ?? 'internal')
}
