import { isDeeperThan } from '../../../shared/json-depth.ts'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'

type Json = unknown
/** As many as a file may have (`read-attendee-file`). */
const MAXIMUM_COLUMNS = 1_000
/** Many times what a list of people nests. */
const DEEPEST = 200

type Fields = Readonly<Partial<Record<string, string>>>

/**
 * The records of a JSON text as rows under a row of headings: a list of objects, or the first such list inside an object
 * (`results`, `data`). What is nested becomes columns of its own. Null where the text is no such JSON.
 */
export function readJson(text: string): readonly RawRow[] | null {
  if (!/^\s*[[{]/.test(text) || isDeeperThan(text, DEEPEST)) return null
  const records = recordsOf(parse(text))
  if (records === null) return null
  const flat: Fields[] = records.map((record) => Object.fromEntries<string>(fieldsOf(record, '')))
  const paths = [...new Set(flat.flatMap((fields) => Object.keys(fields)))]
  // Refused by its columns, before there is a cell for each of them in every row.
  if (paths.length > MAXIMUM_COLUMNS) return [{ row: 1, cells: paths }]
  return [
    { row: 1, cells: headingsOf(paths) },
    ...flat.map((fields, index) => ({
      row: index + 2,
      cells: paths.map((path) => fields[path] ?? ''),
    })),
  ]
}

/** The last name on each path, by which columns are known; the whole path where two end in one name. */
function headingsOf(paths: readonly string[]): string[] {
  const leaves = paths.map((path) => path.split('.').at(-1) ?? path)
  return leaves.map((leaf, index) =>
    leaves.indexOf(leaf) === leaves.lastIndexOf(leaf) ? leaf : (paths[index] ?? leaf),
  )
}

function parse(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function recordsOf(value: Json): readonly object[] | null {
  if (isRecords(value)) return value
  if (typeof value !== 'object' || value === null) return null
  return Object.values(value).find(isRecords) ?? null
}

function isRecords(value: Json): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord)
}

function isRecord(value: Json): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(record: object, prefix: string): [string, string][] {
  return Object.entries(record).flatMap(([name, value]: [string, Json]): [string, string][] => {
    const heading = prefix + name
    if (isRecord(value)) return fieldsOf(value, `${heading}.`)
    return [[heading, wordOf(value)]]
  })
}

function wordOf(value: Json): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(wordOf).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
