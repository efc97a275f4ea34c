import { hostName } from '../../../shared/domain/name/display-name.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { isBorneByOther, nameMarker, namesEver } from './erased-names.ts'

/** Takes each mention away: first from what the journal keeps, then from what is read. */
const forgettings = [
  `UPDATE journal_personal SET body = json_set(body, '$.host', '')
   WHERE iif(json_valid(body), body ->> '$.host', NULL) = :host`,
  `UPDATE p_source_row SET person = json_set(person, '$.host', '') WHERE person ->> '$.host' = :host`,
  `UPDATE p_edit SET value = '""' WHERE field = 'host' AND value ->> '$' = :host`,
  'DELETE FROM local_answer WHERE instr(answer, :said) > 0',
  'DELETE FROM local_mended_cell WHERE :host IN (was, value)',
]

/**
 * Takes the names of somebody who is erased, known by these ids or by marks from another desk, away from the guests whom
 * he brings or receives, unless another guest bears them too. Answers whose host he was.
 */
export function forgetHost(
  db: WritableDb,
  ids: readonly string[],
  marks: readonly string[],
): string[] {
  const mark = nameMarker(db)
  const erased = new Set([...marks, ...namesEver(db, ids).map((name) => mark(hostName(name)))])
  const theirs = new Set<string>()
  for (const host of erased.size === 0 ? [] : hostsOfAll(db)) {
    if (!erased.has(mark(host)) || isBorneByOther(db, host, ids)) continue
    for (const id of guestsOf(db, host)) theirs.add(id)
    const said = `"host":${JSON.stringify(host)}`
    for (const forgetting of forgettings) {
      const names = forgetting.includes(':said') ? { said } : { host }
      prepared<[Record<string, string>], never>(db, forgetting).run(names)
    }
  }
  return [...theirs]
}

function hostsOfAll(db: ReadableDb): string[] {
  return prepared<[], string>(
    db,
    `SELECT person ->> '$.host' AS host FROM p_source_row
     WHERE person IS NOT NULL AND instr(person, '"host":""') = 0
     UNION SELECT value ->> '$' FROM p_edit WHERE field = 'host'
     UNION SELECT iif(json_valid(body), body ->> '$.host', NULL) FROM journal_personal
     WHERE instr(body, '"host"') > 0 AND instr(body, '"host":""') = 0`,
  )
    .pluck()
    .all()
    .filter((host) => typeof host === 'string' && host !== '')
}

function guestsOf(db: ReadableDb, host: string): string[] {
  return prepared<[{ readonly host: string }], string>(
    db,
    `SELECT attendee_id FROM p_source_row WHERE person ->> '$.host' = :host
     UNION SELECT attendee_id FROM p_edit WHERE field = 'host' AND value ->> '$' = :host`,
  )
    .pluck()
    .all({ host })
}
