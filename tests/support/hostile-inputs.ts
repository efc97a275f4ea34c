import { z } from 'zod'
import { calls, type CallName } from '../../shared/contract.ts'

/** What a schema takes, as JSON Schema tells it. */
type Shape = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly format?: string
  readonly pattern?: string
}

const formats: Readonly<Record<string, () => string>> = {
  // The id of nothing that there is.
  uuid: () => crypto.randomUUID(),
  date: () => '2026-06-17',
  'date-time': () => '2026-06-17T08:00:00.000Z',
  uri: () => 'https://127.0.0.1:9/guests',
}

export const callNames = Object.keys(calls).toSorted() as CallName[]

/** An input of the right form that names nothing that there is. */
export function wellFormed(name: CallName): unknown {
  return sample(z.toJSONSchema(calls[name].input, { io: 'input', unrepresentable: 'any' }) as Shape)
}

/** Inputs that the contract refuses, each as JSON text, so that a key `__proto__` is one. */
export function malformed(name: CallName): string[] {
  const made = wellFormed(name)
  const texts = [...wholes, ...spoilt(made)]
  return texts.filter((text) => !calls[name].input.safeParse(JSON.parse(text)).success)
}

const wholes = ['null', '7', 'true', '"x"', '[]', '[{}]', '[[[[[]]]]]', '""']

/** Values that hardly any field takes. */
const values = [
  'null',
  '[]',
  '{}',
  '-1',
  '1e999',
  '0.5',
  'false',
  '"__proto__"',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  JSON.stringify('€'.repeat(70_000)),
]

/** The input with each of its values, at any depth, replaced by each of those. */
function spoilt(input: unknown): string[] {
  return placesIn(input).flatMap((place) =>
    values.map((value) => JSON.stringify(withMark(input, place)).replace(MARK, () => value)),
  )
}

const MARK = '"@here@"'

/** The ways to every value inside another. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner).map((place) => [key, ...place]),
  ])
}

function withMark(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return JSON.parse(MARK)
  const inside = value as Record<string, unknown>
  const changed = { ...inside, [key]: withMark(inside[key], rest) }
  return Array.isArray(value) ? Object.values(changed) : changed
}

function sample(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  const [first] = shape.anyOf ?? shape.oneOf ?? []
  if (first !== undefined) return sample(first)
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([key]) => shape.required?.includes(key) === true)
          .map(([key, value]) => [key, key === 'timeZone' ? 'UTC' : sample(value)]),
      )
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sample(shape.items ?? {}))
    case 'string':
      if (shape.pattern?.includes(':') === true && shape.format === undefined) return '09:00'
      return formats[shape.format ?? '']?.() ?? 'nothing'.padEnd(shape.minLength ?? 0, '0')
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, 1)
    case 'boolean':
      return false
    default:
      return null
  }
}
