import { create } from 'zustand'
import type { Readiness } from '../../shared/model/readiness.ts'
import { call } from '../api.ts'

type ReadinessState = {
  readonly readiness: Readiness | null
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
}

/** Whether this laptop is ready for the doors to open. */
export const useReadiness = create<ReadinessState>()(() => ({ readiness: null, problem: null }))

const { setState: set } = useReadiness

/** Looks again; what was found before stays until then. */
export async function checkReadiness(): Promise<void> {
  const answer = await call('readiness.check', {})
  set(answer.ok ? { readiness: answer.value, problem: null } : { problem: answer.code })
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
