import { hostName } from '../../../shared/domain/name/display-name.ts'
import type { Name } from '../../../shared/model/attendee.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** Takes each mention away: first from what the journal keeps, then from what is read. */
const forgettings = [
  `UPDATE journal_personal SET body = replace(body, :said, '"host":""') WHERE instr(body, :said) > 0`,
  `UPDATE p_source_row SET person = replace(person, :said, '"host":""') WHERE instr(person, :said) > 0`,
  `UPDATE p_edit SET value = '""' WHERE field = 'host' AND '"host":' || value = :said`,
  'DELETE FROM local_answer WHERE instr(answer, :said) > 0',
]

/**
 * Takes the name of somebody who is erased, known by these ids, away from the guests whom he brings or receives, unless
 * another guest bears it too. Answers whose host he was.
 */
export function forgetHost(db: WritableDb, ids: readonly string[]): string[] {
  const own = JSON.stringify(ids)
  const theirs = new Set<string>()
  for (const name of namesEver(db, own)) {
    const host = hostName(name)
    const said = `"host":${JSON.stringify(host)}`
    if (host === '' || isBorneByOther(db, own, name)) continue
    for (const id of guestsOf(db, said)) theirs.add(id)
    for (const forgetting of forgettings) prepared(db, forgetting).run({ said })
  }
  return [...theirs]
}

function namesEver(db: ReadableDb, ids: string): Name[] {
  return prepared<[{ readonly ids: string }], string>(
    db,
    `SELECT person FROM p_source_row
     WHERE person IS NOT NULL AND attendee_id IN (SELECT value FROM json_each(:ids))
     UNION SELECT value FROM p_edit
     WHERE field = 'name' AND attendee_id IN (SELECT value FROM json_each(:ids))`,
  )
    .pluck()
    .all({ ids })
    .map((name) => JSON.parse(name) as Name)
}

function isBorneByOther(db: ReadableDb, ids: string, name: Name): boolean {
  const found = prepared(
    db,
    `SELECT 1 FROM p_source_row WHERE person ->> '$.firstName' = :firstName
     AND person ->> '$.infix' = :infix AND person ->> '$.lastName' = :lastName
     AND attendee_id NOT IN (SELECT value FROM json_each(:ids)) LIMIT 1`,
  )
  const { firstName, infix, lastName } = name
  return found.get({ firstName, infix, lastName, ids }) !== undefined
}

function guestsOf(db: ReadableDb, said: string): string[] {
  return prepared<[{ readonly said: string }], string>(
    db,
    `SELECT attendee_id FROM p_source_row WHERE instr(person, :said) > 0
     UNION SELECT attendee_id FROM p_edit WHERE field = 'host' AND '"host":' || value = :said`,
  )
    .pluck()
    .all({ said })
}
