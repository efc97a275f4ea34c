import { createHmac } from 'node:crypto'
import { issueTicketCode } from '../../../shared/domain/codes/ticket-code.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { findEvent, findLayout } from '../event/definitions.ts'
import type { DeskDeps } from '../journal/desk-deps.ts'
import { appendEntry } from '../journal/journal.ts'
import { idsOfGuest } from '../projections/known-as.ts'
import { layoutFor } from './layout-for.ts'
import { latestLayoutOf } from './print-jobs.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { uuidV5 } from '../journal/uuid-v5.ts'

/** The code of the guest's latest badge that was not revoked, null where no badge has its own. */
export function standingBadgeCode(db: ReadableDb, attendeeId: string): string | null {
  return standingCode(db, attendeeId)?.code ?? null
}

/**
 * Gives the guest a badge code where the layout shows one and the guest has none: the same at every desk, since it is
 * made of the event's secret, so two desks that do so at once agree.
 */
export function ensureBadgeCode(deps: DeskDeps, attendeeId: string, layoutId: string): void {
  const { db, pen } = deps
  const event = findEvent(db)
  const shows = findLayout(db, layoutId)?.elements.some(showsBadgeCode) === true
  if (!shows || event === null || standingCode(db, attendeeId) !== null) return
  const codeId = uuidV5(attendeeId, `badge code ${String(issuedCodes(db, attendeeId) + 1)}`)
  const digest = createHmac('sha256', event.secret).update(codeId).digest()
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'code-added',
    body: { attendeeId, codeId },
    personal: { [attendeeId]: { code: issueTicketCode(digest) } },
  })
}

/** A code that a guest's badge carries or carried. */
export type BadgeCode = { readonly id: string; readonly code: string; readonly revoked: boolean }

/** All codes of a guest's badges, those that were declared lost among them. */
export function badgeCodesOf(db: ReadableDb, attendeeId: string): BadgeCode[] {
  return prepared<[string, string], { id: string; code: string; revoked: number }>(
    db,
    `SELECT id, code, EXISTS (SELECT 1 FROM p_revoked_code r WHERE r.id = p_code.id) AS revoked
     FROM p_code WHERE attendee_id IN (${idsOfGuest}) ORDER BY rowid`,
  )
    .all(attendeeId, attendeeId)
    .map(({ revoked, ...code }) => ({ ...code, revoked: revoked === 1 }))
}

/** Takes the code of a lost badge back, for ever; the e-ticket stays good. */
export function revokeBadgeCode({ db, pen }: DeskDeps, attendeeId: string): void {
  // Guests who turned out to be one may have a badge each.
  for (const { id: codeId } of badgeCodesOf(db, attendeeId).filter(({ revoked }) => !revoked))
    appendEntry(db, pen, {
      id: pen.newId(),
      type: 'code-revoked',
      body: { attendeeId, codeId },
    })
}

/** What the desk reads on the paper of a guest's badge, as far as this laptop knows which layout it was printed with. */
export function codeOnBadge(db: ReadableDb, attendee: Attendee): GuestCard['codeOnBadge'] {
  const printed = latestLayoutOf(db, attendee.id) ?? layoutFor(db, attendee, null)
  const elements = findLayout(db, printed)?.elements
  // The layout that Balie brings shows the ticket's code.
  if (elements === undefined || elements.some(showsTicketCode)) return 'ticket'
  if (!elements.some(showsBadgeCode)) return 'none'
  // Where a badge has no code of its own, the ticket's stands in.
  return standingBadgeCode(db, attendee.id) === null ? 'ticket' : 'badge'
}

type LayoutElement = NonNullable<ReturnType<typeof findLayout>>['elements'][number]

function showsBadgeCode(element: LayoutElement): boolean {
  if (element.type === 'text') return element.text.includes('{badgeCode}')
  if (element.type !== 'qr') return false
  return element.content === 'badge-code' || element.url.includes('{badgeCode}')
}

function showsTicketCode(element: LayoutElement): boolean {
  if (element.type === 'text') return element.text.includes('{code}')
  if (element.type !== 'qr') return false
  const isOfTicket = element.content === 'ticket-code'
  return isOfTicket || (element.content === 'url' && element.url.includes('{code}'))
}

function standingCode(db: ReadableDb, attendeeId: string): { id: string; code: string } | null {
  const row = prepared<[string, string], { id: string; code: string }>(
    db,
    `SELECT id, code FROM p_code WHERE attendee_id IN (${idsOfGuest})
       AND NOT EXISTS (SELECT 1 FROM p_revoked_code r WHERE r.id = p_code.id)
     ORDER BY id LIMIT 1`,
  ).get(attendeeId, attendeeId)
  return row ?? null
}

function issuedCodes(db: ReadableDb, attendeeId: string): number {
  const row = prepared<[string, string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM p_code WHERE attendee_id IN (${idsOfGuest})`,
  ).get(attendeeId, attendeeId)
  return row?.n ?? 0
}
