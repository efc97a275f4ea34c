import { hostName } from '../../../shared/domain/name/display-name.ts'
import type { Name } from '../../../shared/model/attendee.ts'
import type { ReadableDb } from '../file/sqlite.ts'
import {
  hasErasedNames,
  isBorneByOther,
  isMarked,
  nameMarker,
  nameIn,
  partsOf,
  wordsOf,
} from './erased-names.ts'
import { erasedAmong } from './erasure.ts'

/** What is said of a guest who may have a host. */
export type SaidOfGuest = {
  readonly id: string
  readonly name: Name | null
  readonly host: string
}

/** Which hosts of guests who come in were erased; a name that anybody bears who is here, or comes along, is kept. */
export function erasedHosts(db: ReadableDb, said: readonly SaidOfGuest[]): ReadonlySet<string> {
  const hosts = new Set(said.map(({ host }) => host).filter((host) => host !== ''))
  if (hosts.size === 0 || !hasErasedNames(db)) return new Set()
  const mark = nameMarker(db)
  const marked = [...hosts].filter((host) => isMarked(db, mark(host)))
  if (marked.length === 0) return new Set()
  const gone = erasedAmong(
    db,
    said.map(({ id }) => id),
  )
  const along = new Set(
    said.flatMap(({ id, name }) =>
      name === null || gone.has(id) ? [] : [wordsOf(hostName(name))],
    ),
  )
  return new Set(
    marked.filter((host) => !along.has(wordsOf(host)) && !isBorneByOther(db, host, [])),
  )
}

/** What is said of guests, as JSON by their ids, without hosts who were erased. */
export function withoutErasedHosts(
  db: ReadableDb,
  personal: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const bodies = Object.entries(personal)
  if (!bodies.some(([, body]) => body.includes('"host"')) || !hasErasedNames(db)) return personal
  const said = bodies.map(([id, body]) => ({ id, name: nameIn(body), host: hostIn(body) }))
  const hosts = erasedHosts(db, said)
  const mended = said
    .filter(({ host }) => hosts.has(host))
    .map(({ id }) => [id, JSON.stringify({ ...partsOf(personal[id] ?? ''), host: '' })] as const)
  return mended.length === 0 ? personal : { ...personal, ...Object.fromEntries(mended) }
}

function hostIn(body: string): string {
  const { host } = partsOf(body)
  return typeof host === 'string' ? host : ''
}
