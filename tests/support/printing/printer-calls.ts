import { createClock } from '../../../electron/app/laptop/clock.ts'
import { createLog } from '../../../electron/app/laptop/log.ts'
import { openSettings } from '../../../electron/app/laptop/settings.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { printersHandlers } from '../../../electron/ipc/handlers/printers.ts'
import type { Drivers } from '../../../electron/printing/drivers.ts'
import { calls, type CallInput } from '../../../shared/contract.ts'
import { temporaryFolder } from '../event-file.ts'

/** The handlers of printers with real settings in a file of its own. */
export function printersOf(drivers: Drivers) {
  const folder = temporaryFolder()
  const clock = createClock(0, () => Date.UTC(2026, 5, 17))
  const settings = openSettings(`${folder}/settings.json`, {
    clock,
    log: createLog({ info: () => {}, warn: () => {}, error: () => {} }),
  })
  const printing = { drivers, watch: { lookAnew: () => Promise.resolve() }, queue: () => null }
  const deps = { settings, printing } as unknown as Deps
  return {
    settings,
    listed: () => {
      const answer = printersHandlers['printing.printers'](deps)
      return calls['printing.printers'].output.parse(answer.value)
    },
    add: (input: CallInput<'printing.addPrinter'>) =>
      printersHandlers['printing.addPrinter'](
        deps,
        calls['printing.addPrinter'].input.parse(input),
      ),
    change: (input: CallInput<'printing.changePrinter'>) =>
      printersHandlers['printing.changePrinter'](
        deps,
        calls['printing.changePrinter'].input.parse(input),
      ),
  }
}
