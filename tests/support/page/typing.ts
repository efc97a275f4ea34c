import {
  beginsRun,
  deadlineOf,
  idleWedge,
  passTime,
  pressKey,
  type WedgeOutcome,
  type WedgeScan,
  type WedgeState,
} from '../../../shared/domain/wedge/wedge.ts'
import type { FocusedField, WedgeKey } from '../../../shared/domain/wedge/wedge-key.ts'

/** One key of a script: what the layout makes of it and when it goes down, in ms after the key before. */
export type ScriptKey = {
  readonly key: string
  readonly gap: number
  readonly code?: string
  readonly shift?: boolean
  readonly repeat?: boolean
  readonly chord?: boolean
  /** Where it lands, where that is elsewhere than the rest of the script. */
  readonly field?: FocusedField
}

/** What came of a script: the scans, what is left in the field, and the keys Enter and Tab that the page saw. */
export type Played = {
  readonly scans: readonly Pick<WedgeScan, 'typed' | 'end'>[]
  readonly field: string
  readonly passed: readonly string[]
}

/** The keys of a text, all with the same gap between them, then the closing key where there is one. */
export function keysOf(text: string, gap: number, closing?: 'Enter' | 'Tab'): ScriptKey[] {
  const keys = [...text].map((key): ScriptKey => ({ key, gap }))
  return closing === undefined ? keys : [...keys, { key: closing, gap }]
}

/** A single wait: the next key comes later by so many ms. */
export function after(gap: number, keys: readonly ScriptKey[]): ScriptKey[] {
  return keys.map((key, index) => (index === 0 ? { ...key, gap } : key))
}

/** Plays a script into the wedge and a field beside it, exactly as the page does. */
export function play(script: readonly ScriptKey[], field: FocusedField = 'scan'): Played {
  const page = new Page()
  let at = 1000
  for (const each of script) {
    at += each.gap
    page.waitUntil(at)
    page.press({
      code: codeOf(each.key),
      shift: false,
      chord: false,
      repeat: false,
      field,
      ...each,
      at,
    })
  }
  page.waitUntil(Infinity)
  return page.played()
}

class Page {
  #state: WedgeState = idleWedge()
  #scans: WedgeScan[] = []
  #text = ''
  #textBefore = ''
  #passed: string[] = []

  waitUntil(moment: number): void {
    let now = this.#state.run.at(-1)?.at ?? 0
    for (;;) {
      const deadline = deadlineOf(this.#state, now)
      if (deadline === null || deadline >= moment) return
      now = deadline
      this.#apply(passTime(this.#state, now))
    }
  }

  press(key: WedgeKey): void {
    const before = this.#state
    const outcome = pressKey(before, key)
    this.#apply(outcome)
    if (beginsRun(before, outcome.state)) this.#textBefore = this.#text
    if (outcome.swallow) return
    if (key.key.length === 1) this.#text += key.key
    else if (key.key === 'Enter' || key.key === 'Tab') this.#passed.push(key.key)
  }

  played(): Played {
    const scans = this.#scans.map(({ typed, end }) => ({ typed, end }))
    return { scans, field: this.#text, passed: this.#passed }
  }

  #apply(outcome: WedgeOutcome): void {
    this.#state = outcome.state
    if (outcome.restore) this.#text = this.#textBefore + outcome.restore.keep
    if (outcome.scan) this.#scans.push(outcome.scan)
  }
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : key
}
