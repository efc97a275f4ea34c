import type { Attendee } from '../../model/attendee.ts'
import type { KioskAnswer, KioskBadge } from '../../model/kiosk.ts'
import type { Verdict } from '../../model/verdict.ts'
import { displayName } from '../name/display-name.ts'

/** What a scan found out, as far as a kiosk looks at it. */
type Scanned = {
  readonly id: string
  readonly verdict: Verdict
  readonly attendee: Attendee | null
  readonly badge: { readonly jobId: string | null; readonly lies?: unknown } | null
}

/** What a public screen may tell of a scan: a name to whoever is welcome, and nothing of anybody else. */
export function kioskAnswer(scanned: Scanned): KioskAnswer {
  const { verdict, attendee } = scanned
  if (attendee === null || attendee.flagged) return { outcome: 'desk' }
  if (verdict === 'used') return { outcome: 'already' }
  const name = displayName(attendee)
  if (verdict !== 'valid' || name === '') return { outcome: 'desk' }
  return { outcome: 'welcome', name, badge: badgeOf(scanned) }
}

function badgeOf({ id, badge }: Scanned): KioskBadge {
  if (badge === null) return 'none'
  if (badge.lies !== undefined) return 'desk'
  return badge.jobId === id ? 'coming' : 'had'
}
