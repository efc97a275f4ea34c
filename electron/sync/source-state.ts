import { strangeWords } from '../../shared/domain/check-in/admits-by-rules.ts'
import { asksGate, gateOf, gatesIn } from '../../shared/domain/check-in/gates.ts'
import { listId, remoteListId } from '../../shared/domain/pretix/products.ts'
import { hasRules } from '../../shared/domain/pretix/rules.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { SourceState, UnreadDefinition } from '../../shared/model/source.ts'
import { allLists, findList } from '../db/event/definitions.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import { allTies } from '../db/event/tied-lists.ts'
import { whoseList } from './pretix/belonging.ts'
import type { Cursor } from './pretix/cursor.ts'

/** The lists and what else the system defines, as far as a person should know of them. */
export type Definitions = Pick<
  SourceState,
  'ownLists' | 'otherLists' | 'goneLists' | 'unreadDefinitions' | 'strangeRules' | 'gatedLists'
>

const kinds: Readonly<Record<string, UnreadDefinition['kind']>> = {
  lists: 'list',
  items: 'item',
  subevents: 'date',
  questions: 'question',
}

const WORDS_NAMED = 5
const LONGEST_WORD = 60

/** Where no system is connected. */
export const noDefinitions: Definitions = {
  ownLists: [],
  otherLists: [],
  goneLists: [],
  unreadDefinitions: [],
  strangeRules: [],
  gatedLists: [],
}

/**
 * What a person should know of the lists and what else the system defines; what it has now, only the desk knows that
 * `reads` there.
 */
export function definitionsOf(
  db: ReadableDb,
  sourceId: string,
  cursor: Cursor,
  reads: boolean,
  desk: string,
): Definitions {
  const lists = cursor.pulledAt === null ? [] : allLists(db)
  const unread = cursor.leftOut['lists'] ?? []
  const remote = new Set([...cursor.lists, ...unread].map(({ id }) => id))
  const ties = new Map(allTies(db).map((tie) => [tie.listId, tie]))
  const placeOf = (id: string): keyof Definitions | null => {
    const tie = ties.get(id)
    const tiedTo = tie?.sourceId === sourceId ? tie.remote : null
    const number = remoteListId(id) ?? tiedTo
    if (number === null) return 'ownLists'
    if (tiedTo === null && whoseList(db, sourceId, id) === 'another') return 'otherLists'
    return reads && !remote.has(number) ? 'goneLists' : null
  }
  const namesOf = (place: keyof Definitions) =>
    lists.filter(({ id }) => placeOf(id) === place).map(({ name }) => name)
  return {
    ownLists: namesOf('ownLists'),
    otherLists: namesOf('otherLists'),
    goneLists: namesOf('goneLists'),
    unreadDefinitions: reads ? unreadDefinitions(db, cursor) : [],
    strangeRules: reads ? strangeRules(cursor) : [],
    gatedLists: lists.flatMap((list) => gated(list, cursor, desk)),
  }
}

function unreadDefinitions(db: ReadableDb, { leftOut }: Cursor): UnreadDefinition[] {
  return Object.entries(kinds).flatMap(([endpoint, kind]) =>
    (leftOut[endpoint] ?? []).map(({ id, name, fields }) => ({
      kind,
      name,
      fields,
      stands: kind === 'list' && id !== null && findList(db, listId(id)) !== null,
    })),
  )
}

/** Where pretix has put this laptop at a gate, or it bears the name of one, its guests come in there. */
function gated(
  { name, rules }: CheckInList,
  { device }: Cursor,
  desk: string,
): Definitions['gatedLists'] {
  if (rules === undefined || !asksGate(rules.logic)) return []
  const gates = gatesIn(rules.logic)
  const here = gateOf(rules.logic, device, desk)
  if (gates.some(({ id }) => id === here)) return []
  const names = [...new Set(gates.map((gate) => gate.name.slice(0, LONGEST_WORD)))]
  return [{ list: name, gates: names.slice(0, WORDS_NAMED) }]
}

function strangeRules({ lists }: Cursor): Definitions['strangeRules'] {
  return lists.flatMap((list) => {
    const words = hasRules(list) ? strangeWords(list.rules) : []
    if (words.length === 0) return []
    const named = words.slice(0, WORDS_NAMED).map((word) => word.slice(0, LONGEST_WORD))
    return [{ list: list.name, words: named }]
  })
}
