import { randomUUID } from 'node:crypto'
import { appendEntry, type Pen } from '../../electron/db/journal.ts'
import type { WritableDb } from '../../electron/db/sqlite.ts'

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
    const codes = [{ hash: attendeeId.slice(0, 1).repeat(64), state }]
    appendEntry(db, pen, { id, type: 'codes-stated', body: { sourceId: 'pretix', codes } })
    const body = { sourceId: 'pretix', keys: [word] }
    appendEntry(db, pen, { id: randomUUID(), type: 'source-keys-stated', body })
  }
  if (what === 'recognise')
    appendEntry(db, pen, { id, type: 'guest-recognised', body: { attendeeId, knownAs } })
}
