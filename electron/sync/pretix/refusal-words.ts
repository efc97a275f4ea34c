import { pretixRefusalSchema } from '../../../shared/model/pretix.ts'
import type { PretixFailure } from './connection.ts'

/**
 * Why pretix took something not: its own word (`reason`) where it has one, else the first sentence in its answer, which
 * names fields that were wrong (`{"non_field_errors": ["..."]}`) or says it in `detail`.
 */
export function refusalWords(code: PretixFailure, answer: string | undefined): string {
  const said = parse(answer ?? '')
  const refusal = pretixRefusalSchema.safeParse(said).data
  const word = refusal?.reason ?? refusal?.reason_explanation
  if (word !== null && word !== undefined) return word
  if (code === 'forbidden') return code
  if (isOfLists(said)) return 'list-gone'
  return firstText(said) ?? code
}

/** pretix's word for a list that it has not, or has not any more: `{"lists": ["Invalid pk ..."]}`. */
function isOfLists(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'lists' in said
}

function firstText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.slice(0, 200)
  if (typeof value !== 'object' || value === null) return null
  for (const part of Object.values(value)) {
    const text = firstText(part)
    if (text !== null) return text
  }
  return null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
