import { watchBadge } from '../../../shared/domain/kiosk/watch-badge.ts'
import type { KioskState } from '../../../shared/model/kiosk.ts'
import { failure, success } from '../../../shared/result.ts'
import { kioskCheckIn } from '../../check-in/scan/kiosk-check-in.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import { findPrintJob } from '../../db/badges/print-jobs.ts'
import type { Deps, HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Guests who check themselves in: starting that, what they ask, and leaving it. */
export const kioskHandlers = {
  'kiosk.state': (deps) => success(stateOf(deps)),
  'kiosk.start': onEvent(({ db }, { listId }, { staff, desk, kioskWindow }) => {
    if (findList(db, listId) === null) return failure('unknown-list')
    const started = staff.startKiosk(listId, desk.practice !== null)
    if (started.ok) kioskWindow(true)
    return started
  }),
  'kiosk.checkIn': onEvent((event, input, { staff, printing }) => {
    const listId = staff.kiosk?.listId
    if (listId === undefined) return failure('no-kiosk')
    const byEmail = 'email' in input
    if (byEmail && staff.isEmailPaused) return success({ outcome: 'paused' as const })
    const answer = kioskCheckIn(event, listId, input)
    if (byEmail && answer.ok && answer.value.outcome === 'desk') staff.countWrongEmail()
    const prints = answer.ok && answer.value.outcome === 'welcome'
    if (prints) setImmediate(() => printing.queue()?.wake())
    return answer
  }),
  'kiosk.badge': onEvent(({ db, pen }, { id }, { staff }) =>
    staff.kiosk === null
      ? failure('no-kiosk')
      : success({ badge: watchBadge(findPrintJob(db, id), pen.now()) }),
  ),
  'kiosk.leave': async ({ staff, kioskWindow }, { pin }) => {
    if (staff.kiosk === null) return failure('no-kiosk')
    const left = await staff.leaveKiosk(pin)
    if (!left.ok) return left
    kioskWindow(false)
    return success({})
  },
} satisfies HandlersOf<
  'kiosk.state' | 'kiosk.start' | 'kiosk.checkIn' | 'kiosk.badge' | 'kiosk.leave'
>

function stateOf({ staff, desk, settings, language }: Deps): KioskState | null {
  if (staff.kiosk === null) return null
  const db = desk.current?.deps.db
  const event = db === undefined ? null : (findEvent(db)?.description ?? null)
  const { cameraId, cameraMirror, scannerPrefixes, volume, deskName } = settings.current()
  return {
    eventName: event?.name ?? '',
    timeZone: event?.timeZone ?? null,
    listName: db === undefined ? '' : (findList(db, staff.kiosk.listId)?.name ?? ''),
    language: language(),
    cameraId,
    cameraMirror,
    scannerPrefixes,
    volume,
    deskName,
  }
}
