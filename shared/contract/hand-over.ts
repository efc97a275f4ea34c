import { z } from 'zod'
import { call, nothing } from './call.ts'
import { arrivedEventSchema } from './events.ts'

/** How the offer of the open event to another laptop stands. */
export const offerStateSchema = z.object({
  state: z.enum(['off', 'waiting', 'sending', 'done', 'failed']),
  /** Where the other laptop finds this one (`192.168.1.20:47417`), a network each. */
  addresses: z.array(z.string()),
  /** What the other laptop is told; null once it is good for nothing. */
  code: z.string().nullable(),
  /** Bytes of the event that went. */
  sent: z.number().int(),
  problem: z.enum(['wrong-code', 'too-many-attempts', 'expired', 'cut-off']).nullable(),
})

export type OfferState = z.infer<typeof offerStateSchema>

/** The open event from laptop to laptop over the local network. */
export const handOverCalls = {
  /** Listens for one other laptop, for ten minutes at most. */
  'events.offer': call(nothing, offerStateSchema),
  'events.endOffer': call(nothing, nothing),
  /** Fetches the event that another laptop offers, and opens it as an event file is opened. */
  'events.receive': call(
    z.object({ address: z.string().max(100), code: z.string().max(40) }),
    arrivedEventSchema,
  ),
} as const
