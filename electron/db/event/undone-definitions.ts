import type { EntryBody } from '../../../shared/model/journal-entry.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

type Definition = EntryBody<'definition-removed'>

/**
 * Lists and ticket types that only imports brought which are undone by now: nobody changed them since, and nothing
 * names them any more.
 */
export function undoneDefinitions(db: ReadableDb): Definition[] {
  return prepared<[], Definition>(
    db,
    `SELECT d.kind, d.id FROM p_definition d
     JOIN journal j ON j.id = d.entry_id
     JOIN p_revision v ON v.id = j.body ->> '$.revisionId' AND v.undone = 1
     WHERE d.kind IN ('list', 'ticket-type') AND d.value <> 'null' ORDER BY d.kind, d.id`,
  )
    .all()
    .filter((one) => !isUsed(db, one))
}

function isUsed(db: ReadableDb, { kind, id }: Definition): boolean {
  const quoted = JSON.stringify(id)
  return (
    isNamed(db, kind, id, quoted) ||
    (kind === 'list' ? listIsUsed(db, id, quoted) : typeIsUsed(db, id))
  )
}

/** Whether another definition, such as a badge layout, names it. */
function isNamed(db: ReadableDb, kind: string, id: string, quoted: string): boolean {
  return exists(
    db,
    'SELECT 1 FROM p_definition WHERE NOT (kind = ? AND id = ?) AND instr(value, ?) > 0',
    [kind, id, quoted],
  )
}

function listIsUsed(db: ReadableDb, id: string, quoted: string): boolean {
  return (
    exists(db, 'SELECT 1 FROM p_scan WHERE list_id = ?', [id]) ||
    exists(db, 'SELECT 1 FROM p_enrolment WHERE list_id = ? AND enrolled = 1', [id]) ||
    exists(
      db,
      `SELECT 1 FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1
       WHERE instr(r.enrolments, ?) > 0`,
      [quoted],
    )
  )
}

function typeIsUsed(db: ReadableDb, id: string): boolean {
  return exists(
    db,
    `SELECT 1 FROM p_source_ticket t JOIN p_revision v ON v.id = t.revision_id AND v.visible = 1
     WHERE t.type = ?`,
    [id],
  )
}

function exists(db: ReadableDb, sql: string, parameters: readonly string[]): boolean {
  return prepared<string[], unknown>(db, `${sql} LIMIT 1`).get(...parameters) !== undefined
}
