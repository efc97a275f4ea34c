import type { PageName } from '../pages.ts'

/** What becomes of a scanner's keys: the field that has the focus gets them, or the desk does, here or on its own page. */
export type ScanPlace = 'field' | 'here' | 'desk'

/** Pages on which an event or a laptop is set up: codes that are no guest's are read into their fields. */
const settingUp: ReadonlySet<PageName> = new Set<PageName>([
  'import',
  'events',
  'badges',
  'printers',
  'export',
  'settings',
  'paper',
])

/**
 * Where a scan goes. Nobody is torn away from what is half done: a page on which something is being written stays, and
 * so do the pages on which something is set up, where a code may also be what a field asks for.
 */
export function placeOfScan(facts: {
  readonly page: PageName
  /** Whether a field other than that for scans has the focus. */
  readonly isTyping: boolean
  /** Whether something on the page would be lost by leaving it. */
  readonly isHalfDone: boolean
}): ScanPlace {
  const { page, isTyping, isHalfDone } = facts
  if (page === 'desk') return 'desk'
  // There a scanner is tried, and checks nobody in.
  if (page === 'scanner') return 'field'
  if (settingUp.has(page)) return isTyping ? 'field' : 'here'
  return isTyping || isHalfDone ? 'here' : 'desk'
}
