import { z } from 'zod'
import { oneLanguage } from '../../../shared/domain/pretix/names.ts'

/** Something that this version cannot read: by what it is known, and which of its fields are strange. */
export const unreadSchema = z.object({
  /** pretix's number of it, null where it has none. */
  id: z.number().nullable(),
  /** Its code or its name, else its number. */
  name: z.string(),
  /** Empty where it is no record at all. */
  fields: z.array(z.string()),
})

export type Unread = z.infer<typeof unreadSchema>

const LONGEST_NAME = 40
const LONGEST_FIELD = 60
const FIELDS_NAMED = 5

/** What is to be told of something that could not be read. */
export function unreadOf(one: unknown, { issues }: z.ZodError): Unread {
  const record = typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : {}
  const { id } = record
  const number = typeof id === 'number' && Number.isSafeInteger(id) ? id : null
  const names = [record['code'], record['name'], record['question']].map(textOf)
  const name = names.find((text) => text !== '') ?? (number === null ? '?' : `#${String(number)}`)
  const fields = issues.flatMap(({ path: [field] }) =>
    field === undefined ? [] : [String(field).slice(0, LONGEST_FIELD)],
  )
  return { id: number, name, fields: [...new Set(fields)].slice(0, FIELDS_NAMED) }
}

/** A text in one language or in several, of which any may be something else. */
function textOf(value: unknown): string {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  const texts = isRecord
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
    : {}
  const text = typeof value === 'string' ? value : oneLanguage(texts)
  return text.trim().slice(0, LONGEST_NAME)
}
