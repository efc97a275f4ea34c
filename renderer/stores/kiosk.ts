import { create } from 'zustand'
import { defaultLanguage, type Language } from '../../shared/i18n/languages.ts'
import type { KioskAnswer, KioskBadge, KioskState } from '../../shared/model/kiosk.ts'
import { call } from '../api.ts'

/** After so long without anybody doing anything the next guest finds the beginning again, in ms. */
export const IDLE_MS = 20_000
/** How often main is asked for a badge, in ms; after the last time the guest goes to the desk whatever main says. */
const LOOK_MS = 500
const LOOKS = 34

/** What a guest does, in any of the ways there are. */
export type KioskQuestion =
  { readonly raw: string; readonly otherReading?: string } | { readonly email: string }

/** What the kiosk shows. */
export type KioskScreen =
  | { readonly type: 'ready' }
  | { readonly type: 'email' }
  | { readonly type: 'staff' }
  | {
      readonly type: 'answer'
      readonly id: string
      readonly question: KioskQuestion
      readonly answer: KioskAnswer
    }

type KioskStore = {
  /** Null while this laptop is a desk. */
  readonly kiosk: KioskState | null
  readonly screen: KioskScreen
  readonly language: Language
  readonly busy: boolean
  /** The code of what went wrong in starting or leaving, null when nothing did. */
  readonly problem: string | null
}

const nothing: KioskStore = {
  kiosk: null,
  screen: { type: 'ready' },
  language: defaultLanguage,
  busy: false,
  problem: null,
}

/** Guests who check themselves in. */
export const useKiosk = create<KioskStore>()(() => nothing)

const { setState: set, getState: get } = useKiosk
let idle: ReturnType<typeof setTimeout> | undefined
/** One guest after the other; none is dropped. */
let turn: Promise<void> = Promise.resolve()

/** Asks main whether this laptop is a kiosk. */
export async function loadKiosk(): Promise<void> {
  const answer = await call('kiosk.state', {})
  const kiosk = answer.ok ? answer.value : null
  set({ ...nothing, kiosk, language: kiosk?.language ?? defaultLanguage })
}

/** Turns the laptop into a kiosk; main then loads the page anew. */
export async function startKiosk(listId: string): Promise<void> {
  set({ busy: true, problem: null })
  const answer = await call('kiosk.start', { listId })
  set({ busy: false, problem: answer.ok ? null : answer.code })
}

/** Ends the kiosk by a supervisor's PIN; main then loads the page anew. */
export async function leaveKiosk(pin: string): Promise<void> {
  if (pin === '') return
  set({ busy: true, problem: null })
  const answer = await call('kiosk.leave', { pin })
  set({ busy: false, problem: answer.ok ? null : answer.code })
}

/** Checks a guest in. The code of whoever is answered already is only held before the camera for longer. */
export function askKiosk(question: KioskQuestion): void {
  stirKiosk()
  turn = turn.then(() => ask(question))
}

/** Shows something else; what is not the beginning goes back to it by itself. */
export function showAtKiosk(screen: KioskScreen): void {
  set({ screen, problem: null })
  stirKiosk()
}

/** Goes on in another language, for this guest alone. */
export function chooseKioskLanguage(language: Language): void {
  set({ language })
  stirKiosk()
}

/** Somebody is there: the time until the kiosk goes back to its beginning starts anew. */
export function stirKiosk(): void {
  clearTimeout(idle)
  const { screen, language, kiosk } = get()
  if (kiosk === null || (screen.type === 'ready' && language === kiosk.language)) return
  idle = setTimeout(beginAnew, IDLE_MS)
}

/** The next guest finds the first screen in the laptop's own language. */
export function beginAnew(): void {
  clearTimeout(idle)
  set({
    screen: { type: 'ready' },
    language: get().kiosk?.language ?? defaultLanguage,
    problem: null,
  })
}

async function ask(question: KioskQuestion): Promise<void> {
  const { screen } = get()
  if (screen.type === 'answer' && isSame(screen.question, question)) return
  const id = crypto.randomUUID()
  // Somebody else's language is not this guest's.
  if (screen.type === 'answer') beginAnew()
  set({ busy: true })
  const reply = await call('kiosk.checkIn', { id, ...question })
  set({ busy: false })
  const answer: KioskAnswer = reply.ok ? reply.value : { outcome: 'desk' }
  showAtKiosk({ type: 'answer', id, question, answer })
  if (answer.outcome === 'welcome' && answer.badge === 'coming') void followBadge(id)
}

/** Looks for the badge until it is out or the guest is sent to the desk, as long as that guest is on the screen. */
async function followBadge(id: string): Promise<void> {
  for (let look = 1; ; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const reply = await call('kiosk.badge', { id })
    const badge = reply.ok ? reply.value.badge : 'coming'
    const { screen } = get()
    if (screen.type !== 'answer' || screen.id !== id) return
    if (badge === 'coming' && look < LOOKS) continue
    showBadge(screen, badge === 'coming' ? 'desk' : badge)
    return
  }
}

function showBadge(screen: Extract<KioskScreen, { type: 'answer' }>, badge: KioskBadge): void {
  if (screen.answer.outcome !== 'welcome') return
  showAtKiosk({ ...screen, answer: { ...screen.answer, badge } })
}

function isSame(one: KioskQuestion, other: KioskQuestion): boolean {
  return 'raw' in one && 'raw' in other && one.raw === other.raw
}
