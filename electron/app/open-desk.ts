import { randomUUID } from 'node:crypto'
import type { DataFolders } from '../events/delete-event.ts'
import { Desk } from '../events/desk.ts'
import { removeFilesOf } from '../events/erase-guest.ts'
import type { OpenEvent } from '../events/open-event.ts'
import type { Demo } from '../events/seed-demo.ts'
import { isThrowaway } from '../events/throwaway.ts'
import type { Deps, NotOpened } from '../ipc/deps.ts'
import type { Push } from '../ipc/push.ts'
import type { Clock } from './laptop/clock.ts'
import type { Desks } from './desks.ts'
import { offerDemoPrinter } from './demo-printer.ts'
import type { Flags } from './laptop/flags.ts'
import type { Log } from './laptop/log.ts'
import type { Paper } from './paper.ts'
import type { Printing } from './printing.ts'
import type { SettingsStore } from './laptop/settings.ts'
import type { Sources } from './sources.ts'

type Surroundings = {
  readonly dataFolders: DataFolders
  readonly practiceFolder: string
  readonly clock: Clock
  readonly settings: SettingsStore
  readonly printing: Printing
  readonly sources: Sources
  readonly desks: Desks
  readonly paper: Paper
  /** The offer of the open event to another laptop. */
  readonly offers: { current: { readonly stop: () => Promise<void> } | null }
  readonly push: Push
  /** Who is signed in, empty for nobody. */
  readonly operator: () => string
}

type OpenedDesk = {
  readonly desk: Desk
  /** Resolves when an event has to be brought to this version first, which takes longer. */
  readonly rebuilding: Promise<void>
}

/** Makes this laptop's desk; what is opened on it is told to the page and opened again next time. */
export function openDesk(surroundings: Surroundings): OpenedDesk {
  const { dataFolders, settings, printing, sources, desks, paper, offers, push } = surroundings
  const { practiceFolder, clock, operator } = surroundings
  let onRebuild = (): void => undefined
  const rebuilding = new Promise<void>((resolve) => (onRebuild = resolve))
  const laptop = settings.current().laptopId ?? randomUUID()
  if (settings.current().laptopId === null) settings.change({ laptopId: laptop })
  const onErasing = ({ id, deps }: OpenEvent, attendeeIds: readonly string[]) => {
    removeFilesOf({ db: deps.db, id }, dataFolders, attendeeIds)
  }
  const onErased = () => paper.fallback()?.forget()
  const deskName = () => settings.current().deskName
  const desk = new Desk(
    {
      folder: dataFolders.events,
      practiceFolder,
      clock,
      newId: randomUUID,
      laptop,
      deskName,
      operator,
    },
    {
      onOpened: (event, summary) => {
        printing.attend(event.deps, summary.practice)
        // A practice has no business with any other system.
        if (summary.practice === null) sources.attend({ ...event.deps, id: event.id })
        desks.attend(event, { onErased, onErasing: (ids) => onErasing(event, ids) })
        paper.attend({ ...event.deps, id: event.id }, summary.practice !== null)
        if (!isThrowaway(event.deps.db)) settings.remember({ lastEventId: summary.id })
        if (summary.practice === null) offerDemoPrinter(settings, event)
        push('events.opened', summary)
      },
      onRebuild: (done, total) => {
        push('events.rebuilding', { done, total })
        onRebuild()
      },
      onClosing: () => {
        sources.leave()
        desks.leave()
        void offers.current?.stop()
        paper.leave()
        return printing.leave()
      },
      onDeleted: (eventId, sourceId) => {
        sources.gone(eventId, sourceId)
        desks.gone(eventId)
      },
      onErasing,
      onErased,
    },
  )
  return { desk, rebuilding }
}

type First = {
  readonly desk: Desk
  readonly settings: SettingsStore
  readonly readDemo: () => Demo
  readonly push: Push
  readonly notOpened: Deps['notOpened']
  readonly log: Log
}

/** Opens what the start asks for: the demo, or the event that was open last; else the page asks, and says why. */
export async function openFirstEvent(flags: Flags, first: First): Promise<void> {
  const { desk, settings, readDemo, push, notOpened, log } = first
  const { lastEventId } = settings.current()
  if (!flags.demo && lastEventId === null) return
  let eventId = lastEventId
  const refuse = (code: NotOpened['code']): void => {
    notOpened.current = { eventId, code }
    push('events.notOpened', { code })
  }
  try {
    const demo = flags.demo ? readDemo() : null
    eventId = demo === null ? lastEventId : desk.demoId(demo)
    const opened = demo === null ? await desk.open(eventId ?? '') : await desk.openDemo(demo)
    if (opened.ok) return
    log.warn('The event was not opened', { reason: opened.code })
    refuse(opened.code === 'exists' ? 'internal' : opened.code)
  } catch (error) {
    log.error('Opening the event failed', error)
    refuse('internal')
  }
}
