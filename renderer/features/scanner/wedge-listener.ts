import {
  beginsRun,
  deadlineOf,
  expectNoClosing,
  forgetLastScan,
  idleWedge,
  passTime,
  pressKey,
  type WedgeOutcome,
  type WedgeScan,
} from '../../../shared/domain/wedge/wedge.ts'
import type { WedgeKey } from '../../../shared/domain/wedge/wedge-key.ts'
import { fieldOf, FieldMemory } from './field-memory.ts'

/**
 * Hears a wedge scanner on the whole page, whatever has the focus, from `start` until `stop`. With each scan it
 * tells whether Caps Lock was on, which turns the characters' case round but not that of the key positions. Keys that
 * land where `ignores` says so are left alone.
 */
export class WedgeListener {
  readonly #onScan: (scan: WedgeScan, capsLock: boolean) => void
  readonly #ignores: (target: EventTarget | null) => boolean
  readonly #fields = new FieldMemory()
  #state = idleWedge()
  #timer: number | undefined
  #swallowedCode: string | null = null
  #capsLock = false
  /** How far a busy page lags behind the keys, in ms: while it catches up, its own clock shows no silence. */
  #lag = 0
  #ended = new AbortController()

  constructor(
    onScan: (scan: WedgeScan, capsLock: boolean) => void,
    ignores: (target: EventTarget | null) => boolean = () => false,
  ) {
    this.#onScan = onScan
    this.#ignores = ignores
  }

  start(): void {
    this.#ended = new AbortController()
    const early = { capture: true, signal: this.#ended.signal }
    window.addEventListener('keydown', (event) => this.#keyDown(event), early)
    window.addEventListener('keyup', (event) => this.#keyUp(event), early)
    window.addEventListener('beforeinput', (event) => this.#beforeInput(event), early)
  }

  stop(): void {
    this.#ended.abort()
    window.clearTimeout(this.#timer)
    this.#state = idleWedge()
    this.#fields.forget()
  }

  /** The next scan of the same code counts again. */
  forgetLastScan(): void {
    this.#state = forgetLastScan(this.#state)
  }

  #keyDown(event: KeyboardEvent): void {
    if (this.#ignores(event.target)) return
    const before = this.#state
    this.#lag = Math.max(0, performance.now() - event.timeStamp)
    this.#capsLock = event.getModifierState('CapsLock')
    const outcome = pressKey(before, wedgeKeyOf(event))
    this.#apply(outcome)
    if (beginsRun(before, outcome.state)) this.#fields.forget()
    if (event.target instanceof HTMLSelectElement) this.#fields.remember(event.target)
    if (!outcome.swallow) return
    this.#swallowedCode = event.code
    swallow(event)
  }

  #beforeInput(event: InputEvent): void {
    if (this.#ignores(event.target)) return
    this.#fields.remember(event.target)
    this.#state = expectNoClosing(this.#state)
  }

  /** The end of a swallowed key press is swallowed too, for some buttons wait for it. */
  #keyUp(event: KeyboardEvent): void {
    if (event.code !== this.#swallowedCode) return
    this.#swallowedCode = null
    swallow(event)
  }

  #apply({ state, restore, scan }: WedgeOutcome): void {
    this.#state = state
    if (restore) this.#fields.restore(restore.keep)
    this.#waitForSilence()
    if (scan) this.#onScan(scan, this.#capsLock)
  }

  #waitForSilence(): void {
    window.clearTimeout(this.#timer)
    const now = this.#now()
    const deadline = deadlineOf(this.#state, now)
    if (deadline === null) return
    this.#timer = window.setTimeout(
      () => this.#apply(passTime(this.#state, this.#now())),
      Math.max(0, deadline - now),
    )
  }

  #now(): number {
    return performance.now() - this.#lag
  }
}

/** A key press as the wedge's machine takes it. */
export function wedgeKeyOf(event: KeyboardEvent): WedgeKey {
  const isAltGraph = event.getModifierState('AltGraph')
  return {
    key: event.key,
    code: event.code,
    at: event.timeStamp,
    shift: event.shiftKey,
    chord: (event.ctrlKey || event.altKey || event.metaKey) && !isAltGraph,
    repeat: event.repeat,
    field: fieldOf(event.target),
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
