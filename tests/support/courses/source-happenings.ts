import { randomUUID } from 'node:crypto'
import { appendEntry, hasEntry, type Pen } from '../../../electron/db/journal/journal.ts'
import { writeReadGuests } from '../../../electron/db/sources/read-guests.ts'
import { sayDefinition } from '../../../electron/db/journal/said.ts'
import { undoSource } from '../../../electron/db/sources/source-guests.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import { BALIE_NAMESPACE, uuidV5 } from '../../../electron/db/journal/uuid-v5.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { testList } from '../guests.ts'

type Wish = {
  readonly id: string
  readonly attendeeId: string
  readonly knownAs: string
  readonly word: string
  readonly pick: number
}

/** What an exchange with a registration system writes beside its guests, as some happenings of a property test. */
export function happenAtSource(db: WritableDb, pen: Pen, what: string, wish: Wish): void {
  const { id, attendeeId, knownAs, word, pick } = wish
  if (what === 'state-codes') {
    const state = (['revoked', 'blocked', 'unblocked'] as const)[pick % 3] ?? 'revoked'
    const moment = pick % 2 === 0 ? {} : { at: new Date(1_780_000_000_000 + pick).toISOString() }
    const codes = [{ hash: attendeeId.slice(0, 1).repeat(64), state, ...moment }]
    appendEntry(db, pen, { id, type: 'codes-stated', body: { sourceId: 'pretix', codes } })
    const body = { sourceId: 'pretix', keys: [word] }
    appendEntry(db, pen, { id: randomUUID(), type: 'source-keys-stated', body })
  }
  if (what === 'say-list') {
    const speaker = { eventId: BALIE_NAMESPACE, sourceId: 'pretix' }
    const value = testList({ id: `list-${String(pick % 3)}`, name: `Lijst ${word}` })
    sayDefinition(db, pen, speaker, { kind: 'list', value }, 1_780_000_000_000 + pick * 1_000)
  }
  if (what === 'read') read(db, pen, attendeeId, word, pick)
  if (what === 'let-go') undoSource(db, pen, 'pretix')
  if (what === 'take-source') {
    const body = { sourceId: 'pretix', laptop: pick % 3 === 0 ? null : word || 'laptop' }
    appendEntry(db, pen, { id, type: 'source-taken', body })
  }
  if (what === 'tie-list') {
    const remote = pick % 4 === 0 ? null : pick % 3
    const body = { listId: `list-${String(pick % 2)}`, sourceId: 'pretix', remote }
    appendEntry(db, pen, { id, type: 'list-tied', body })
  }
  if (what === 'tell') tell(db, pen, attendeeId, pick)
  if (what === 'recognise')
    appendEntry(db, pen, { id, type: 'guest-recognised', body: { attendeeId, knownAs } })
}

/** A guest as the system has him: every desk writes the same, at whatever time it reads. */
function read(db: WritableDb, pen: Pen, attendeeId: string, lastName: string, pick: number): void {
  const origin = { eventId: BALIE_NAMESPACE, secret: 'secret', sourceId: 'pretix' }
  const row = { attendeeId, tickets: [], enrolments: [], unnamed: false, flagged: pick % 2 === 0 }
  const person = { ...nobody, lastName, codes: [] }
  const seenAt = 1_780_000_000_000 + pick * 1_000
  Array.from(writeReadGuests(db, pen, origin, [{ row: { row, person }, seenAt }]))
}

/** A check-in and a badge of another device: every desk writes them with the same ids, at whatever time it hears. */
function tell(db: WritableDb, pen: Pen, attendeeId: string, pick: number): void {
  const [scan, badge, settled, undo] = ['scan', 'badge', 'settled', 'undo'].map((one) =>
    uuidV5(BALIE_NAMESPACE, `${attendeeId} ${String(pick % 4)} ${one}`),
  ) as [string, string, string, string]
  const at = 1_780_000_000_000 + (pick % 4) * 10_000
  const toldBy = { id: 'pretix', desk: `pretix #${String(pick % 4)}` }
  if (!hasEntry(db, scan)) {
    appendEntry(db, pen, {
      id: scan,
      type: 'scanned',
      at,
      body: {
        listId: 'reception',
        direction: pick % 4 === 3 ? 'exit' : 'entry',
        verdict: 'valid',
        explanation: null,
        attendeeId,
        ticketId: null,
        previous: null,
        overrides: [],
        claimsBadge: false,
        toldBy,
      },
    })
    appendEntry(db, pen, {
      id: badge,
      type: 'badge-requested',
      at,
      body: { attendeeId, reason: 'first-time', toldBy },
    })
    const body = { attendeeId, requestId: badge, outcome: 'printed', printer: 'pretix' } as const
    appendEntry(db, pen, { id: settled, type: 'badge-settled', at, body: { ...body, toldBy } })
  } else if (!hasEntry(db, undo)) {
    const body = { checkInId: scan, attendeeId, reason: 'other', toldBy } as const
    appendEntry(db, pen, { id: undo, type: 'check-in-undone', body })
  }
}
