import { z } from 'zod'
import { dashboardSchema, deskNoteSchema, doubleGuestSchema } from '../model/dashboard.ts'
import { uuidSchema } from '../model/identifier.ts'
import { call } from './call.ts'

/** How the day goes, and what one shift tells the next. */
export const dashboardCalls = {
  'stats.dashboard': call(z.object({}), dashboardSchema),
  /** The same for a second screen, which others read: no guest is named, and no note. */
  'stats.monitor': call(z.object({}), dashboardSchema),
  /** Guests whom two desks let in where one entry counts and of whom nobody at this laptop has read yet, latest first. */
  'stats.doubles': call(z.object({}), z.object({ doubles: z.array(doubleGuestSchema) })),
  /** Somebody has read that these check-ins are each one of several. */
  'stats.readDoubles': call(
    z.object({ checkInIds: z.array(uuidSchema).min(1).max(5_000) }),
    z.object({}),
  ),
  /** Opens the large view, on another screen where there is one. */
  'monitor.open': call(z.object({}), z.object({})),
  /** Leaves a note for the next shift, or ticks one off. */
  'notes.write': call(
    z.object({ id: uuidSchema, text: z.string().max(500) }),
    z.object({ notes: z.array(deskNoteSchema) }),
  ),
  'notes.done': call(
    z.object({ id: uuidSchema, noteId: uuidSchema }),
    z.object({ notes: z.array(deskNoteSchema) }),
  ),
} as const
