import { asksGate } from '../../../shared/domain/check-in/gates.ts'
import { pretixDeviceInfoSchema } from '../../../shared/model/pretix.ts'
import { allLists } from '../../db/event/definitions.ts'
import type { SyncDeps } from '../sync-deps.ts'
import { getPretix, type PretixConnection } from './connection.ts'
import type { Cursor } from './cursor.ts'

/**
 * Reads at which gate pretix has put this laptop, where a list asks for it. A team's token is no device; where pretix
 * gives no answer that can be used, the gate stays what it was.
 */
export async function pullGate(
  { db, network }: Pick<SyncDeps, 'db' | 'network'>,
  connection: PretixConnection,
  cursor: Cursor,
): Promise<Cursor> {
  if (!connection.authorization.startsWith('Device ')) return { ...cursor, device: null }
  if (!allLists(db).some(({ rules }) => asksGate(rules?.logic))) return cursor
  const answer = await getPretix(network, connection, 'device/info')
  const info = pretixDeviceInfoSchema.safeParse(answer.ok ? answer.value.body : null)
  return info.success ? { ...cursor, device: { gate: info.data.device.gate?.id ?? null } } : cursor
}
