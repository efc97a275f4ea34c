import { z } from 'zod'

/** Any UUID, of whatever version, in lower case. */
export const uuidSchema = z.guid().transform((text) => text.toLowerCase())

/** The name of a definition in an event (a list, a ticket type, a layout): a UUID or a short slug. */
export const slugSchema = z.string().min(1).max(64)

/** A moment as ISO 8601 text in UTC with milliseconds, such as `2026-06-17T06:41:03.120Z`. */
export const instantSchema = z.iso.datetime({ offset: true })

/** A calendar day at the venue, such as `2026-06-17`. */
export const localDateSchema = z.iso.date()

/** A calendar day (its start or end counts, in the event's zone) or a moment. */
export const dateOrInstantSchema = z.union([localDateSchema, instantSchema])
