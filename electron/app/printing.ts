import type { Settings } from '../../shared/model/settings.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { openBadgePress, type BadgePress } from '../printing/badge-press.ts'
import { makeDrivers } from '../printing/drivers.ts'
import { PrintQueue } from '../printing/print-queue.ts'
import { PrinterWatch } from '../printing/printer-watch.ts'
import type { Push } from '../ipc/push.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'

/** All that prints on this laptop; the queue belongs to the event that is open. */
export type Printing = {
  readonly press: BadgePress
  readonly watch: PrinterWatch
  /** The queue of the open event, null while none is open. */
  readonly queue: () => PrintQueue | null
  /** Takes up the jobs of the event that was opened. */
  readonly attend: (event: DeskDeps) => void
  /** Leaves the jobs of the open event as they are. */
  readonly leave: () => void
}

type Surroundings = {
  readonly paths: Paths
  readonly settings: { readonly current: () => Settings }
  readonly push: Push
  readonly log: Log
}

/** Opens the press and the drivers, and watches the chosen printer. */
export function openPrinting({ paths, settings, push, log }: Surroundings): Printing {
  const drivers = makeDrivers({ badgeFolder: paths.badges })
  const press = openBadgePress(paths.resources)
  const chosen = () => {
    const { printers, printerId } = settings.current()
    return printers.find((printer) => printer.id === printerId) ?? null
  }
  const watch = new PrinterWatch(drivers, chosen, (lamp) => {
    push('printing.printerChanged', lamp)
  })
  watch.start()
  setImmediate(() => void press.warmUp())
  let queue: PrintQueue | null = null
  /** The end of what the last queue had under way: a job that is at a driver must not be looked for meanwhile. */
  let left = Promise.resolve()
  return {
    press,
    watch,
    queue: () => queue,
    attend: (event) => {
      const next = new PrintQueue(event, {
        drivers,
        press,
        printers: settings.current,
        onJobChanged: (job) => {
          push('printing.jobChanged', job)
        },
        onCrash: (error) => {
          log.error('The print queue stumbled', error)
        },
      })
      queue = next
      void left.then(() => {
        next.start()
      })
    },
    leave: () => {
      if (queue !== null) left = queue.stop()
      queue = null
    },
  }
}
