import { sourceKeys } from '../../db/event/definitions.ts'
import { sayDefinition, type Speaker } from '../../db/journal/said.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { Cursor } from './cursor.ts'

/** Tells all desks by which keys signed codes are known, where pretix has others than before. */
export function stateKeys(
  { db, pen }: Pick<SyncDeps, 'db' | 'pen'>,
  speaker: Speaker,
  { event, readAt }: Cursor,
): void {
  const keys = (event?.valid_keys?.pretix_sig1 ?? []).filter(({ length }) => length <= 2_000)
  if (keys.length === 0 && sourceKeys(db, speaker.sourceId).length === 0) return
  sayDefinition(db, pen, speaker, { kind: 'source-keys', value: keys.slice(0, 20) }, readAt)
}
