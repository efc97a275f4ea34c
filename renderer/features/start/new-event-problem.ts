import type { NewEvent } from '../../stores/events.ts'

/** What a new event still lacks, null when it can be made. */
export function newEventProblem(
  event: NewEvent,
): 'nameMissing' | 'daysMissing' | 'daysReversed' | null {
  if (event.name.trim() === '') return 'nameMissing'
  if (event.firstDay === '' || event.lastDay === '') return 'daysMissing'
  if (event.lastDay < event.firstDay) return 'daysReversed'
  return null
}
