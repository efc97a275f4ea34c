import { z } from 'zod'
import { checkInListSchema } from '../model/check-in-list.ts'
import { deskNoteSchema } from '../model/dashboard.ts'
import { eventDescriptionSchema } from '../model/event.ts'
import { instantSchema, localDateSchema, uuidSchema } from '../model/identifier.ts'
import { practiceSchema } from '../model/practice.ts'
import { ticketTypeSchema } from '../model/ticket-type.ts'
import { call, nothing } from './call.ts'

/** Why an event file is not opened. */
export const openRefusals = [
  'newer',
  'damaged',
  'not-an-event',
  'live-copy',
  'read-only',
  'not-readable',
  'in-use',
  'disk-full',
] as const

const eventFileSchema = z.object({
  id: uuidSchema,
  description: eventDescriptionSchema.nullable(),
  /** From when on Balie asks to delete it; null where its days are not known. */
  deleteOn: localDateSchema.nullable(),
  /** Whether it is time to ask. */
  deletionDue: z.boolean(),
  /** Folded away on this laptop. */
  archived: z.boolean(),
  /** `ready`, or why it cannot be opened as it is. */
  state: z.enum(['ready', ...openRefusals]),
})

/** The event that is open on this desk. */
export const openEventSchema = z.object({
  id: uuidSchema,
  description: eventDescriptionSchema,
  ticketTypes: z.array(ticketTypeSchema),
  attendees: z.number().int(),
  /** When guests last came in, null when none did. */
  dataFrom: instantSchema.nullable(),
  /** What is practised, null for the event itself. */
  practice: practiceSchema.nullable(),
})

/** The event that came from another laptop, open now. */
export const arrivedEventSchema = openEventSchema.extend({
  /** What came to the event that was here already; null where it is new here. */
  merged: z
    .object({
      /** Entries of the journal that this laptop did not have. */
      added: z.number().int(),
      /** Whether it is a copy by hand of a file in use, which may lack what happened last. */
      mayLack: z.boolean(),
    })
    .nullable(),
})

/** Files of badges printed ahead (paths) that Balie does not remove, as a person chose where they lie. */
const leftElsewhere = z.array(z.string())

/** The events of this laptop and the lists of the open one. */
export const eventsCalls = {
  'events.all': call(nothing, z.object({ events: z.array(eventFileSchema) })),
  'events.create': call(
    z.object({ id: uuidSchema, description: eventDescriptionSchema }),
    openEventSchema,
  ),
  'events.open': call(
    z.object({ id: uuidSchema, acceptLiveCopy: z.boolean().optional() }),
    openEventSchema,
  ),
  'events.openDemo': call(nothing, openEventSchema),
  /** Asks where, and writes the open event as a file for another laptop; without a passphrase anybody reads it. */
  'events.saveFile': call(
    z.object({ passphrase: z.string().min(8).max(200).nullable() }),
    z.object({ saved: z.boolean() }),
  ),
  /** Asks which file of another laptop, and opens it; what it adds to an event that is here is taken in. Null when nobody chose. */
  'events.openFile': call(
    z.object({ passphrase: z.string().max(200).nullable() }),
    arrivedEventSchema.nullable(),
  ),
  /**
   * Deletes an event with its backups, badges and logs, for who types its name; a file that nobody can read for who types
   * "verwijder" or "delete". Then Balie cannot tell which badges were of it: `badgesLeft` is the folder where they may lie.
   */
  'events.delete': call(
    z.object({ id: uuidSchema, name: z.string().max(200) }),
    z.object({ certificate: z.string(), leftElsewhere, badgesLeft: z.string().nullable() }),
  ),
  /** Saves all that is known of one guest, on request. */
  'privacy.save': call(z.object({ attendeeId: uuidSchema }), z.object({ saved: z.boolean() })),
  /** The notes of the desks in which a guest is named, to be erased along, and those in which he only may be. */
  'privacy.notes': call(
    z.object({ attendeeId: uuidSchema }),
    z.object({ notes: z.array(deskNoteSchema), maybe: z.array(deskNoteSchema) }),
  ),
  /** Erases one guest and these notes; ids, times and verdicts stay for the counts. */
  'privacy.erase': call(
    z.object({
      id: uuidSchema,
      attendeeId: uuidSchema,
      noteIds: z.array(uuidSchema).max(1000).optional(),
    }),
    z.object({ leftElsewhere }),
  ),
  'events.current': call(nothing, openEventSchema.nullable()),
  'lists.all': call(nothing, z.object({ lists: z.array(checkInListSchema) })),
} as const
