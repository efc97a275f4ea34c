import { displayName } from '../../shared/domain/name/display-name.ts'
import { subscribe } from '../api.ts'
import { takeBatch } from './ahead.ts'
import { takeDesks } from './desks.ts'
import { loadDoubles, refreshDoubles } from './doubles.ts'
import { enterEvent, takeNotOpened, takeRebuilding } from './events.ts'
import { refreshGuestCard } from './guest-card.ts'
import { takeProgress } from './importing.ts'
import { putAwayForLock } from './lock.ts'
import { expectJob, loadJobs, takeJob, takePrinterStatus } from './printing.ts'
import { loadRecent, useScans, type Stage } from './scan.ts'
import { loadInfo, refreshSession, reloadLists, useSession } from './session.ts'
import { lockAfterSleep, useStaff } from './staff.ts'

/** Counters need not run ahead of the eye, in ms. */
const REFRESH_PAUSE_MS = 150

/** After these the list of recent scans is another; a group comes in without the scans passing here. */
const changesLists = new Set(['list-defined', 'definition-removed'])
const joinsGuests = new Set(['guests-joined', 'guests-parted'])
const reloadsRecent = new Set(['check-in-undone', 'erased', 'group-checked-in', ...joinsGuests])

/** Keeps the stores up to date with what main pushes; the returned function ends it. */
export function followMain(): () => void {
  let timer: number | undefined
  const refresh = (): void => {
    timer = undefined
    void refreshSession()
  }
  const ends = [
    subscribe('printing.jobChanged', takeJob),
    subscribe('printing.printerChanged', takePrinterStatus),
    subscribe('imports.progress', takeProgress),
    subscribe('ahead.progress', takeBatch),
    subscribe('desks.changed', takeDesks),
    subscribe('events.rebuilding', takeRebuilding),
    subscribe('events.notOpened', takeNotOpened),
    useScans.subscribe((state, before) => {
      if (state.stage !== before.stage) expectBadge(state.stage)
    }),
    useStaff.subscribe(({ state }, before) => {
      if (state?.isLocked === true && before.state?.isLocked !== true) putAwayForLock()
    }),
    subscribe('events.opened', (opened) => {
      if (useSession.getState().openEvent?.id !== opened.id) void enterEvent(opened)
    }),
    subscribe('laptop.woke', ({ sleptMs }) => {
      void lockAfterSleep(sleptMs)
      void loadInfo()
      refresh()
      void loadRecent()
    }),
    subscribe('journal.changed', ({ types, elsewhere }) => {
      void refreshGuestCard()
      timer ??= window.setTimeout(refresh, REFRESH_PAUSE_MS)
      if (types.some((type) => changesLists.has(type))) void reloadLists()
      if (types.some((type) => reloadsRecent.has(type))) void loadRecent()
      if (types.includes('check-in-undone')) void refreshDoubles()
      const { openEvent } = useSession.getState()
      if (openEvent !== null && types.some((type) => joinsGuests.has(type)))
        void loadDoubles(openEvent.id)
      if (elsewhere !== true || openEvent === null) return
      void loadDoubles(openEvent.id)
      void loadJobs()
    }),
  ]
  return () => {
    window.clearTimeout(timer)
    for (const end of ends) end()
  }
}

function expectBadge(stage: Stage): void {
  if (stage.type !== 'answered') return
  const { attendee, badge, at } = stage.answer
  if (attendee === null || typeof badge?.jobId !== 'string') return
  expectJob(badge.jobId, attendee.id, displayName(attendee), at)
}
