import { z } from 'zod'
import { uuidSchema } from '../model/identifier.ts'
import {
  sourceAddressSchema,
  sourceProblemSchema,
  sourceStateSchema,
  syncReportSchema,
} from '../model/source.ts'
import { call, nothing } from './call.ts'

const seenEventSchema = z.object({
  slug: z.string(),
  name: z.string(),
  from: z.string().nullable(),
})

/** A laptop that was just paired, and the events that it may see; `problem` where they could not be read. */
const pairingSchema = z.object({
  pairingId: uuidSchema,
  url: z.string(),
  organizer: z.string(),
  events: z.array(seenEventSchema),
  problem: sourceProblemSchema.nullable(),
})

/** The registration system that guests come from and attendance goes to. */
export const sourcesCalls = {
  'sources.state': call(nothing, sourceStateSchema),
  /** Makes this laptop a device of pretix by the text of its QR code, which works once. */
  'sources.pair': call(z.object({ text: z.string().max(2_000) }), pairingSchema),
  /** Asks once more which events a paired laptop may see. */
  'sources.pairedEvents': call(z.object({ pairingId: uuidSchema }), pairingSchema),
  /** Asks which events a token may see, so that nobody has to know their short names. */
  'sources.findEvents': call(
    z.object({ url: z.string().max(500), token: z.string().min(1).max(500) }),
    z.object({ events: z.array(seenEventSchema.extend({ organizer: z.string() })) }),
  ),
  /** Takes an event of a registration system for the open event, by a token or by a pairing. */
  'sources.connect': call(
    sourceAddressSchema.extend({
      token: z.string().min(1).max(500).optional(),
      pairingId: uuidSchema.optional(),
      /** Whether it is the event that is known at another address; `maybe-moved` asks for it. */
      moved: z.boolean().optional(),
    }),
    sourceStateSchema,
  ),
  /** Reads the guests at this desk from now on, in place of another one. */
  'sources.takeOver': call(nothing, sourceStateSchema),
  /** Leaves the system; its guests stay unless somebody says otherwise, and what happened at the desks always does. */
  'sources.disconnect': call(
    z.object({ guests: z.enum(['keep', 'remove']).default('keep') }),
    sourceStateSchema,
  ),
  /** Sends what happened at the desks and reads what changed; answers when both are done. */
  'sources.sync': call(
    /** What pretix refused goes again too, once a person has put it right there. */
    z.object({ refusedToo: z.boolean().optional() }),
    syncReportSchema,
  ),
  /** The organiser was told of all changes that the system has no place for. */
  'sources.settleChanges': call(nothing, z.object({ settled: z.number().int() })),
  /** A person has put right what the registration system did not take. */
  'sources.settle': call(z.object({ entryId: uuidSchema }), nothing),
} as const
