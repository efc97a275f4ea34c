import { create } from 'zustand'
import type { Readiness, ReadinessLine } from '../../shared/model/readiness.ts'
import { call } from '../api.ts'

type ReadinessState = {
  /** What the lamps of the desk tell; empty until it is known. */
  readonly lamps: readonly ReadinessLine[]
  readonly readiness: Readiness | null
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
}

/** Whether this laptop is ready for the doors to open. */
export const useReadiness = create<ReadinessState>()(() => ({
  lamps: [],
  readiness: null,
  problem: null,
}))

const { setState: set } = useReadiness

/** Looks again; what was found before stays until then. */
export async function checkReadiness(): Promise<void> {
  const answer = await call('readiness.check', {})
  set(answer.ok ? { readiness: answer.value, problem: null } : { problem: answer.code })
}

/** Looks how old the data is and whether the clock is right. */
export async function checkLamps(): Promise<void> {
  const answer = await call('readiness.lamps', {})
  if (answer.ok) set({ lamps: answer.value.lines })
}

/** How long what is known of a device need not be told again, in ms. */
const TOLD_FOR_MS = 60 * 60_000
const toldAt: Partial<Record<'camera' | 'scanner', number>> = {}

/** Tells main that a code came in by that device; a scan waits for none of it. */
export function noteTried(what: 'camera' | 'scanner'): void {
  const now = performance.now()
  if (now - (toldAt[what] ?? -Infinity) < TOLD_FOR_MS) return
  toldAt[what] = now
  void call('readiness.tried', { what })
}
