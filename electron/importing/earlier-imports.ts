import { findOvertaken } from '../../shared/domain/importing/revision/find-overtaken.ts'
import type { EarlierImport } from '../../shared/model/import-guest.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { fileSources } from '../db/guests/guest-lists.ts'
import { appendEntry, hasEntry } from '../db/journal/journal.ts'
import { committedRevisions } from '../db/sources/revisions.ts'
import { inTransaction } from '../db/file/sqlite.ts'
import { undoneDefinitions } from '../db/event/undone-definitions.ts'
import { WEB_SOURCE } from './import-origin.ts'

type Deps = Pick<DeskDeps, 'db' | 'pen'>

/** The files and lists that were loaded into this event, latest first. */
export function earlierImports({ db }: Pick<Deps, 'db'>): EarlierImport[] {
  return [...fileSources(db), WEB_SOURCE]
    .flatMap((sourceId) => {
      const revisions = committedRevisions(db, sourceId)
      const overtaken = findOvertaken(revisions)
      const standing = revisions.find(({ undone }) => !undone)
      return revisions.map(({ basedOn: _, ...revision }) => ({
        ...revision,
        overtook: revision.revisionId === standing?.revisionId ? (overtaken?.label ?? null) : null,
      }))
    })
    .toSorted((one, other) => other.at.localeCompare(one.at))
}

/** The file that stands though two laptops loaded different versions of its list, null where none does. */
export function overtakingImport(deps: Pick<Deps, 'db'>): string | null {
  return earlierImports(deps).find(({ overtook }) => overtook !== null)?.label ?? null
}

/**
 * Takes a whole import back: the guests are again as the file before it had them, and lists and ticket types that only it
 * named are gone. What happened at the desk stays in the journal.
 */
export function undoImport(
  { db, pen }: Deps,
  { id, revisionId }: { readonly id: string; readonly revisionId: string },
): Result<Record<string, never>, 'unknown-import'> {
  return inTransaction(db, () => {
    if (hasEntry(db, id)) return success({})
    const found = earlierImports({ db }).find((one) => one.revisionId === revisionId)
    if (found === undefined) return failure('unknown-import')
    if (found.undone) return success({})
    appendEntry(db, pen, { id, type: 'revision-undone', body: { revisionId } })
    for (const body of undoneDefinitions(db)) {
      appendEntry(db, pen, { id: pen.newId(), type: 'definition-removed', body })
    }
    return success({})
  })
}
