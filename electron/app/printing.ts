import type { Language } from '../../shared/i18n/languages.ts'
import type { Practice } from '../../shared/model/practice.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { openBadgePress } from '../printing/badges/badge-press.ts'
import { makeDrivers } from '../printing/drivers.ts'
import { findPrinters } from '../printing/discovery/find-printers.ts'
import { mediaTold } from '../printing/media-told.ts'
import { pdfDriver } from '../printing/pdf-driver.ts'
import { PrintQueue } from '../printing/queue/print-queue.ts'
import { PrinterWatch } from '../printing/printer-watch.ts'
import type { PrintingWorld } from '../printing/queue/printing-world.ts'
import { windowsSpooler } from '../printing/windows/windows-spooler.ts'
import type { AheadPress } from '../printing/ahead/ahead-press.ts'
import { openAheadPress } from './print-ahead.ts'
import { chosenPrinters, practicePrinter } from './chosen-printers.ts'
import { countLabels } from './count-labels.ts'
import type { PrintingDeps } from '../ipc/deps.ts'
import type { Push } from '../ipc/push.ts'
import type { Log } from './laptop/log.ts'
import type { Paths } from './laptop/paths.ts'
import type { SettingsStore } from './laptop/settings.ts'
import { openSystemPrinting } from './laptop/system-printing.ts'

/** All that prints on this laptop; the queue belongs to the event that is open. */
export type Printing = PrintingDeps & {
  /** Takes up the jobs of the event that was opened. */
  readonly attend: (event: DeskDeps, practice: Practice | null) => void
  /** Ends what printing has running on this laptop, when the app ends. */
  readonly end: () => void
  /** Leaves the jobs of the open event as they are; answers when none is under way any more. */
  readonly leave: () => Promise<void>
}

type Surroundings = {
  readonly paths: Paths
  readonly settings: SettingsStore
  readonly language: () => Language
  readonly push: Push
  readonly log: Log
}

/** The print server of this laptop, where it has one; the variable is that of CUPS itself. */
const ownServer = process.env['CUPS_SERVER'] ?? 'localhost:631'

/** Opens the press and the drivers, and watches the chosen printer. */
export function openPrinting({ paths, settings, language, push, log }: Surroundings): Printing {
  const { drivers, spooler } = driversHere(paths)
  const practiceBadges = pdfDriver(paths.practiceBadges)
  const press = openBadgePress(paths.resources)
  let queue: PrintQueue | null = null
  let ahead: AheadPress | null = null
  /** In practice without labels, the only printer: a folder that is thrown away with all in it. */
  let practiceFolder: Printer | null = null
  const chosen = () => chosenPrinters(settings, practiceFolder)
  let inUse: string | null = null
  const watch = new PrinterWatch(drivers, chosen, (lamp) => {
    push('printing.printerChanged', lamp)
    // Badges that no printer has go where they can come out now.
    if (lamp.printerId !== inUse || lamp.problem === null) queue?.wake()
    inUse = lamp.printerId
  })
  const count = (printer: Printer) => {
    if (countLabels(settings, printer)) void watch.look()
  }
  const world = {
    ...worldOf(settings, watch, chosen),
    press,
    onBadgeOut: count,
    ...told(push, watch, log),
  }
  watch.start()
  setImmediate(() => void press.warmUp())
  /** The end of what the last queue had under way: a job that is at a driver must not be looked for meanwhile. */
  let left = Promise.resolve()
  return {
    drivers,
    press,
    watch,
    mediaTold: mediaTold(drivers),
    find: (server) => findPrinters({ drivers, ownServer }, server),
    queue: () => queue,
    ahead: () => ahead,
    countLabels: count,
    end: () => {
      watch.stop()
      spooler.stop()
    },
    attend: (event, practice) => {
      practiceFolder = practice?.badges === 'files' ? practicePrinter(settings, language()) : null
      // No badge of a practice lies among those of the event, whatever printer it goes to.
      const ownDrivers = practice === null ? drivers : { ...drivers, pdf: practiceBadges }
      const next = new PrintQueue(event, { ...world, drivers: ownDrivers })
      queue = next
      ahead = openAheadPress(event, { press, push, log })
      void left.then(() => {
        next.start()
      })
      void watch.lookAnew()
    },
    leave: () => {
      if (queue !== null) left = queue.stop()
      queue = null
      practiceFolder = null
      void ahead?.stop()
      ahead = null
      return left
    },
  }
}

function driversHere(paths: Paths) {
  const spooler = windowsSpooler()
  const system = openSystemPrinting()
  return { drivers: makeDrivers({ badgeFolder: paths.badges, system, spooler }), spooler }
}

/** The printers as the queue asks for them. */
function worldOf(
  settings: SettingsStore,
  watch: PrinterWatch,
  chosen: () => ReturnType<typeof chosenPrinters>,
): Pick<PrintingWorld, 'printers'> {
  return {
    printers: () => ({
      printers: [...(chosen().only ?? settings.current().printers)],
      printerId: watch.inUse()?.id ?? null,
      isPaused: settings.current().printingPaused,
    }),
  }
}

/** Whom the queue tells what. */
function told(
  push: Push,
  watch: PrinterWatch,
  log: Log,
): Pick<PrintingWorld, 'onJobChanged' | 'onCrash'> {
  return {
    onJobChanged: (job) => {
      push('printing.jobChanged', job)
      // Trouble with a badge may be trouble with its printer: then the lamp says so at once.
      if (job.problem !== null) void watch.look()
    },
    onCrash: (error) => {
      log.error('The print queue stumbled', error)
    },
  }
}
