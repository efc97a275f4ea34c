import { type z } from 'zod'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import {
  pretixBlockedSecretSchema,
  pretixRevokedSecretSchema,
} from '../../../shared/model/pretix.ts'
import { success, type Failure, type Result } from '../../../shared/result.ts'
import { stableJson } from '../../../shared/stable-json.ts'
import { hashOfCode, isNewsOfCode } from '../../db/attendance/code-states.ts'
import { appendEntry, hasEntry } from '../../db/journal/journal.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { PretixConnection, PretixFailure } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { eventPath } from './pull-catalogue.ts'
import { readPages } from './read-pages.ts'

type Secret = { readonly secret: string; readonly state: Stated['state']; readonly moment: string }
type Stated = {
  readonly hash: string
  readonly state: 'revoked' | 'blocked' | 'unblocked'
  readonly at: string
}

const CODES_IN_AN_ENTRY = 200

/**
 * Reads which ticket secrets pretix took back (for good) or blocked (until it says otherwise) since the last time, and
 * tells all desks: a signed code that no guest holds would be good without that. The cursor with how far it came.
 */
export async function pullCodes(
  deps: SyncDeps,
  connection: PretixConnection,
  sourceId: string,
  cursor: Cursor,
): Promise<Result<Cursor, PretixFailure>> {
  const revoked = await read(deps, connection, 'revokedsecrets', 'created', cursor.revokedSince)
  if (!revoked.ok) return revoked
  const blocked = await read(deps, connection, 'blockedsecrets', 'updated', cursor.blockedSince)
  if (!blocked.ok) return blocked
  if (deps.isStopped()) return success(cursor)
  state(deps, sourceId, [...revoked.value.codes, ...blocked.value.codes])
  const { since: revokedSince } = revoked.value
  return success({ ...cursor, revokedSince, blockedSince: blocked.value.since })
}

const secrets = {
  revokedsecrets: pretixRevokedSecretSchema.transform(({ secret, created }) => ({
    secret,
    state: 'revoked' as const,
    moment: created,
  })),
  blockedsecrets: pretixBlockedSecretSchema.transform(({ secret, blocked, updated }) => ({
    secret,
    state: blocked ? ('blocked' as const) : ('unblocked' as const),
    moment: updated,
  })),
} satisfies Record<string, z.ZodType<Secret>>

/** These lists bear no `X-Page-Generated`: the latest moment in them is where the next reading begins. */

async function read(
  { network }: SyncDeps,
  connection: PretixConnection,
  name: keyof typeof secrets,
  moment: 'created' | 'updated',
  since: string | null,
): Promise<Result<{ codes: Stated[]; since: string | null }, PretixFailure>> {
  const query = new URLSearchParams({ ordering: moment })
  if (since !== null) query.set(`${moment}_since`, since)
  const path = `${eventPath(connection)}${name}/?${query.toString()}`
  const codes: Stated[] = []
  let latest = since
  const schema: z.ZodType<Secret> = secrets[name]
  for await (const page of readPages(network, connection, path, schema)) {
    // A pretix of before this list has nothing to say here.
    if (!page.ok) return isUnknown(page) ? success({ codes: [], since }) : page
    for (const { secret, state, moment } of page.value.items) {
      codes.push({ hash: hashOfCode(secret), state, at: isoInstant(Date.parse(moment)) })
      if (latest === null || Date.parse(moment) > Date.parse(latest)) latest = moment
    }
  }
  return success({ codes, since: latest })
}

/** It answers with a page where it has no such path. */
function isUnknown({ code, message }: Failure<PretixFailure>): boolean {
  return code === 'not-found' || (code === 'not-pretix' && message === '404')
}

/** Only what the desks do not know yet becomes an entry; desks that read the same news write the same one. */
function state({ db, pen, eventId, onChanged }: SyncDeps, sourceId: string, codes: Stated[]): void {
  const news = codes.filter((one) => isNewsOfCode(db, one))
  if (news.length === 0) return
  inTransaction(db, () => {
    for (let at = 0; at < news.length; at += CODES_IN_AN_ENTRY) {
      const body = { sourceId, codes: news.slice(at, at + CODES_IN_AN_ENTRY) }
      const id = uuidV5(eventId, `codes\n${stableJson(body)}`)
      if (!hasEntry(db, id)) appendEntry(db, pen, { id, type: 'codes-stated', body })
    }
  })
  onChanged(['codes-stated'])
}
