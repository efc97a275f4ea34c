import { z } from 'zod'
import { aheadCalls } from './contract/ahead.ts'
import { appCalls, notOpenedSchema } from './contract/app.ts'
import { checkInCalls } from './contract/check-in.ts'
import { dashboardCalls } from './contract/dashboard.ts'
import { desksCalls } from './contract/desks.ts'
import { eventCareCalls } from './contract/event-care.ts'
import { eventsCalls, openEventSchema } from './contract/events.ts'
import { joinGuestsCalls } from './contract/join-guests.ts'
import { guestCardCalls } from './contract/guest-card.ts'
import { exportsCalls } from './contract/exports.ts'
import { guestsCalls } from './contract/guests.ts'
import { handOverCalls, offerStateSchema } from './contract/hand-over.ts'
import { importsCalls } from './contract/imports.ts'
import { kioskCalls } from './contract/kiosk.ts'
import { layoutsCalls } from './contract/layouts.ts'
import { listsCalls } from './contract/lists.ts'
import { paperCalls } from './contract/paper.ts'
import { practiceCalls } from './contract/practice.ts'
import { printerStateSchema, printingCalls } from './contract/printing.ts'
import { readinessCalls } from './contract/readiness.ts'
import { readingCalls } from './contract/reading.ts'
import { sourcesCalls } from './contract/sources.ts'
import { webListCalls } from './contract/web-list.ts'
import { desksStateSchema } from './model/desks.ts'
import { sourceStateSchema } from './model/source.ts'
import { webListStateSchema } from './model/web-list.ts'
import { staffCalls } from './contract/staff.ts'
import { aheadBatchSchema } from './model/ahead.ts'
import { importProgressSchema } from './model/import.ts'
import { printJobSchema } from './model/print-job.ts'

/** Every call that the renderer may make, an area a file. */
export const calls = {
  ...appCalls,
  ...eventsCalls,
  ...eventCareCalls,
  ...handOverCalls,
  ...desksCalls,
  ...practiceCalls,
  ...checkInCalls,
  ...guestsCalls,
  ...guestCardCalls,
  ...joinGuestsCalls,
  ...listsCalls,
  ...dashboardCalls,
  ...readinessCalls,
  ...paperCalls,
  ...staffCalls,
  ...kioskCalls,
  ...readingCalls,
  ...importsCalls,
  ...exportsCalls,
  ...layoutsCalls,
  ...aheadCalls,
  ...printingCalls,
  ...sourcesCalls,
  ...webListCalls,
} as const

export type CallName = keyof typeof calls
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>

/** Every event that main pushes to the page. */
export const events = {
  /** Something in the journal changed, here or at another desk: counters, lists or guests are to be asked again. */
  'journal.changed': z.object({ types: z.array(z.string()), elsewhere: z.boolean().optional() }),
  'printing.jobChanged': printJobSchema,
  'printing.printerChanged': printerStateSchema,
  'imports.progress': importProgressSchema,
  'sources.changed': sourceStateSchema,
  'webList.changed': webListStateSchema,
  'ahead.progress': aheadBatchSchema,
  'events.opened': openEventSchema,
  /** The event that the start asked for could not be opened, after the page was there already. */
  'events.notOpened': z.object({ code: notOpenedSchema }),
  'events.offerChanged': offerStateSchema,
  'desks.changed': desksStateSchema,
  /** The laptop was asleep for so long (ms, by the wall clock; 0 where nobody can tell): timers stood still meanwhile. */
  'laptop.woke': z.object({ sleptMs: z.number() }),
  /** An event of an older version is being brought to this one: entries done, and all. */
  'events.rebuilding': z.object({ done: z.number().int(), total: z.number().int() }),
} as const

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>
