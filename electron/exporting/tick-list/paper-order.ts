import { z } from 'zod'
import { instantSchema, slugSchema, uuidSchema } from '../../../shared/model/identifier.ts'
import type { Numbering } from '../../../shared/model/paper.ts'

/** Numberings that are kept: paper older than that is in nobody's hands. */
const KEPT = 20

/** What is known of the tick lists of an event; no names, so that it may stay when somebody is erased. */
export const paperOrderSchema = z.object({
  madeAt: instantSchema.nullable(),
  lists: z.array(z.object({ listId: slugSchema, file: z.string(), guests: z.number().int() })),
  /** Latest first: the guests in the order of their numbers. */
  numberings: z.array(
    z.object({ number: z.number().int(), from: instantSchema, ids: z.array(uuidSchema) }),
  ),
})

export type PaperOrder = z.infer<typeof paperOrderSchema>

export const noPaper: PaperOrder = { madeAt: null, lists: [], numberings: [] }

/** The order with these guests numbered: by the numbering there is, or where they are others by a new one. */
export function renumber(order: PaperOrder, ids: readonly string[], at: string): PaperOrder {
  const [latest] = order.numberings
  const isSame = latest?.ids.length === ids.length && latest.ids.every((id, i) => id === ids[i])
  if (isSame) return order
  const next = { number: (latest?.number ?? 0) + 1, from: at, ids: [...ids] }
  return { ...order, numberings: [next, ...order.numberings].slice(0, KEPT) }
}

/** The number of each guest in a numbering; null takes the latest. */
export function numbersIn(order: PaperOrder, numbering: number | null): Map<string, number> {
  const wanted = order.numberings.find(({ number }) => numbering === null || number === numbering)
  return new Map((wanted?.ids ?? []).map((id, index) => [id, index + 1]))
}

/** Which numberings there are, latest first. */
export function numberingsOf({ numberings }: PaperOrder): Numbering[] {
  return numberings.map(({ number, from }) => ({ number, from }))
}
