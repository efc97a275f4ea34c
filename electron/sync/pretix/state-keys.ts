import { sourceKeys } from '../../db/definitions.ts'
import { appendEntry } from '../../db/journal.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { Cursor } from './cursor.ts'

/** Tells all desks by which keys signed codes are known, where pretix has others than before. */
export function stateKeys({ db, pen }: SyncDeps, sourceId: string, { event }: Cursor): void {
  const keys = (event?.valid_keys?.pretix_sig1 ?? []).filter(({ length }) => length <= 2_000)
  const known = sourceKeys(db, sourceId)
  if (known.join(' ') === keys.join(' ')) return
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'source-keys-stated',
    body: { sourceId, keys: keys.slice(0, 20) },
  })
}
