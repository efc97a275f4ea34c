import type { Deps } from './deps.ts'
import type { Handlers } from './dispatch.ts'
import { aheadHandlers } from './handlers/ahead.ts'
import { appHandlers } from './handlers/app.ts'
import { checkInHandlers } from './handlers/check-in.ts'
import { dashboardHandlers } from './handlers/dashboard.ts'
import { desksHandlers } from './handlers/desks.ts'
import { eventCareHandlers } from './handlers/event-care.ts'
import { eventHandlers } from './handlers/events.ts'
import { joinGuestsHandlers } from './handlers/join-guests.ts'
import { guestCardHandlers } from './handlers/guest-card.ts'
import { exportHandlers } from './handlers/exports.ts'
import { guestHandlers } from './handlers/guests.ts'
import { importHandlers } from './handlers/imports.ts'
import { listHandlers } from './handlers/lists.ts'
import { kioskHandlers } from './handlers/kiosk.ts'
import { layoutHandlers } from './handlers/layouts.ts'
import { paperHandlers } from './handlers/paper.ts'
import { practiceHandlers } from './handlers/practice.ts'
import { printersHandlers } from './handlers/printers.ts'
import { printingHandlers } from './handlers/printing.ts'
import { readinessHandlers } from './handlers/readiness.ts'
import { handOverHandlers } from './handlers/hand-over.ts'
import { readingHandlers } from './handlers/reading.ts'
import { sourcesHandlers } from './handlers/sources.ts'
import { webListHandlers } from './handlers/web-list.ts'
import { staffHandlers } from './handlers/staff.ts'

/** Every call of the contract with the function that answers it. */
export const handlers: Handlers<Deps> = {
  ...appHandlers,
  ...eventHandlers,
  ...eventCareHandlers,
  ...handOverHandlers,
  ...desksHandlers,
  ...practiceHandlers,
  ...checkInHandlers,
  ...guestHandlers,
  ...guestCardHandlers,
  ...joinGuestsHandlers,
  ...listHandlers,
  ...dashboardHandlers,
  ...readinessHandlers,
  ...paperHandlers,
  ...staffHandlers,
  ...kioskHandlers,
  ...readingHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...layoutHandlers,
  ...aheadHandlers,
  ...printersHandlers,
  ...printingHandlers,
  ...sourcesHandlers,
  ...webListHandlers,
}
