import type { ReadinessLine } from '../../../../shared/model/readiness.ts'
import type { LampState } from '../../../ui/lamp.tsx'

/** Check-ins wait for their turn all day: that they do is no reason to look up from a guest. */
const allDay: ReadonlySet<ReadinessLine['finding']> = new Set(['source-waiting'])
/** What goes on without a network is to be known, and stops nobody. */
const known: ReadonlySet<ReadinessLine['finding']> = new Set([
  'source-problem',
  'source-unsent',
  'list-problem',
  'list-newer',
])

/** The light of what was found: the worst counts; grey until something is known. */
export function lampOfLines(lines: readonly ReadinessLine[]): LampState {
  if (lines.length === 0) return 'off'
  const states = lines.map(({ state, finding }) => {
    if (allDay.has(finding)) return 'ok'
    return known.has(finding) ? 'warning' : state
  })
  if (states.includes('todo')) return 'bad'
  return states.includes('warning') ? 'warning' : 'good'
}
