import { isErasedRow } from '../../shared/domain/importing/revision/sourced-row.ts'
import { displayName } from '../../shared/domain/name/display-name.ts'
import { foldName } from '../../shared/domain/name/fold-name.ts'
import { foldCode } from '../../shared/domain/codes/parse-scan.ts'
import type { ImportPreview } from '../../shared/model/import.ts'
import { currentRows } from '../db/sources/current-rows.ts'
import type { RevisionRow } from '../db/sources/revisions.ts'
import { otherSources } from '../db/sources/source-guests.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import { inParts, letOthersGoFirst } from '../db/yielding/let-others-go-first.ts'

type Elsewhere = ImportPreview['elsewhere']

/** So many are named; the counts count them all. */
const NAMED = 100

/**
 * Finds who of a file stands in the event by another source already, and which codes are another guest's there. Each
 * source has its own guests: nothing is put together, so a person is told. The other sources are read in parts, scans
 * first; null when the event was closed meanwhile.
 */
export async function guestsElsewhere(
  db: ReadableDb,
  sourceId: string,
  rows: readonly RevisionRow[],
): Promise<Elsewhere | null> {
  const people = new Set<string>()
  const codes = new Set<string>()
  const named: Elsewhere['named'] = []
  const others = otherSources(db, sourceId)
  const mine = await indexOf(others.length === 0 ? [] : rows)
  for (const other of others) {
    const pages = currentRows(db, other.id)
    for (;;) {
      await letOthersGoFirst()
      if (!db.open) return null
      const page = pages.next()
      if (page.done === true) break
      for (const there of page.value) {
        const met = isErasedRow(there) ? null : meet(mine, there)
        if (met === null) continue
        if (met.samePerson) people.add(met.here.row.attendeeId)
        else codes.add(met.code)
        if (named.length < NAMED) named.push(tell(met, there, other.label))
      }
    }
  }
  return { people: people.size, codes: codes.size, named }
}

type Index = {
  readonly byPerson: ReadonlyMap<string, RevisionRow>
  readonly byCode: ReadonlyMap<string, RevisionRow>
}

/** `code` is the one that both have, empty where it is the person alone. */
type Met = { readonly here: RevisionRow; readonly samePerson: boolean; readonly code: string }

async function indexOf(rows: readonly RevisionRow[]): Promise<Index> {
  const byPerson = new Map<string, RevisionRow>()
  const byCode = new Map<string, RevisionRow>()
  for await (const some of inParts(rows)) {
    for (const row of some) {
      const key = personKey(row)
      if (key !== null) byPerson.set(key, row)
      for (const code of row.person.codes) byCode.set(foldCode(code, { ignoreCase: true }), row)
    }
  }
  return { byPerson, byCode }
}

function meet({ byPerson, byCode }: Index, there: RevisionRow): Met | null {
  const key = personKey(there)
  const samePerson = key === null ? undefined : byPerson.get(key)
  for (const code of there.person.codes) {
    const here = byCode.get(foldCode(code, { ignoreCase: true }))
    if (here === undefined || code === '') continue
    return { here, samePerson: samePerson === here || isNamesake(here, there), code }
  }
  return samePerson === undefined ? null : { here: samePerson, samePerson: true, code: '' }
}

/** One person has one name and one e-mail address; of an address alone forty may be told apart by nothing. */
function personKey({ row, person }: RevisionRow): string | null {
  const name = foldName(displayName(person))
  if (row.unnamed || name === '' || person.email === '') return null
  return `${person.email.trim().toLowerCase()}|${name}`
}

function isNamesake(one: RevisionRow, other: RevisionRow): boolean {
  const name = foldName(displayName(one.person))
  return name !== '' && name === foldName(displayName(other.person))
}

function tell({ here, samePerson, code }: Met, there: RevisionRow, source: string | null) {
  return {
    samePerson,
    name: displayName(here.person),
    organisation: here.person.organisation,
    code,
    other: displayName(there.person),
    source,
  }
}
