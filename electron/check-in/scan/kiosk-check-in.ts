import type { ParsedInput } from '../../../shared/contract.ts'
import { kioskAnswer } from '../../../shared/domain/kiosk/kiosk-answer.ts'
import type { KioskAnswer } from '../../../shared/model/kiosk.ts'
import { success, type Result } from '../../../shared/result.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { findByEmail } from '../../db/guests/email.ts'
import { gatherScan } from './gather-scan.ts'
import { scanTicket } from './scan-ticket.ts'
import { findListOfEvent, type ScanInput } from './scan-wish.ts'

type KioskInput = ParsedInput<'kiosk.checkIn'>

const toDesk: KioskAnswer = { outcome: 'desk' }

/**
 * Checks in a guest who stands at a kiosk, by the same scan as at the desk. Whom no screen may name is left for the
 * desk to check in, where the host is alerted; and an address that is nobody's or of several goes there too.
 */
export function kioskCheckIn(
  deps: DeskDeps,
  listId: string,
  input: KioskInput,
): Result<KioskAnswer, 'id-taken' | 'unknown-list' | 'no-event'> {
  const scan = scanOf(deps, listId, input)
  if (scan === null || isProtected(deps, scan)) return success(toDesk)
  const answer = scanTicket(deps, scan)
  return answer.ok ? success(kioskAnswer(answer.value)) : answer
}

function scanOf(deps: DeskDeps, listId: string, input: KioskInput): ScanInput | null {
  const scan = { id: input.id, listId, raw: '', direction: 'entry' as const }
  if (!('email' in input)) {
    const { raw, otherReading } = input
    return otherReading === undefined ? { ...scan, raw } : { ...scan, raw, otherReading }
  }
  const [guest, ...others] = findByEmail(deps.db, input.email)
  return guest === undefined || others.length > 0 ? null : { ...scan, attendeeId: guest.id }
}

function isProtected(deps: DeskDeps, input: ScanInput): boolean {
  const found = findListOfEvent(deps.db, input.listId)
  if (!found.ok) return false
  const scanned = gatherScan(deps, { input, ...found.value }, deps.pen.now())
  return scanned.type === 'guest' && scanned.facts.attendee.flagged
}
