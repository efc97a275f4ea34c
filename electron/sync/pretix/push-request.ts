import type { Outgoing } from '../../../shared/domain/pretix/outgoing.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import type { PretixConnection } from './connection.ts'
import { eventPath } from './pull-catalogue.ts'

/** What is sent, and not only kept for a person. */
export type Sendable = Exclude<Outgoing, { type: 'nothing' | 'change' | 'undo-there' }>

/** The path and the body by which pretix is told. */
export function requestOf(
  connection: PretixConnection,
  { at }: JournalEntry,
  outgoing: Sendable,
): { readonly path: string; readonly body: unknown } {
  const organizer = `organizers/${encodeURIComponent(connection.organizer)}/`
  switch (outgoing.type) {
    case 'redeem':
      return {
        path: `${organizer}checkinrpc/redeem/`,
        body: {
          secret: outgoing.secret,
          source_type: 'barcode',
          lists: [outgoing.list],
          type: outgoing.direction,
          datetime: at,
          force: true,
          ignore_unpaid: true,
          questions_supported: false,
          answers: outgoing.answers,
          nonce: outgoing.nonce,
        },
      }
    case 'failed-check-in':
      return {
        path: `${eventPath(connection)}checkinlists/${String(outgoing.list)}/failed_checkins/`,
        body: {
          error_reason: outgoing.reason,
          raw_barcode: outgoing.raw,
          datetime: at,
          type: outgoing.direction,
          ...(outgoing.position === null ? {} : { position: outgoing.position }),
          nonce: outgoing.nonce,
        },
      }
    case 'annul':
      return {
        path: `${organizer}checkinrpc/annul/`,
        body: { nonce: outgoing.nonce, lists: [outgoing.list], datetime: at },
      }
    case 'print-log':
      return {
        path: `${eventPath(connection)}orderpositions/${String(outgoing.position)}/printlog/`,
        body: { datetime: at, source: 'Balie', type: 'badge', info: {} },
      }
  }
}
