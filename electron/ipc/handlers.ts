import type { CallName } from '../../shared/contract.ts'
import { failure, type Failure } from '../../shared/result.ts'
import type { Deps } from './deps.ts'
import type { Handlers } from './dispatch.ts'
import { appHandlers } from './handlers/app.ts'
import { checkInHandlers } from './handlers/check-in.ts'
import { eventHandlers } from './handlers/events.ts'
import { readingHandlers } from './handlers/reading.ts'

/** Every call of the contract with the function that answers it. */
export const handlers: Handlers<Deps> = {
  ...appHandlers,
  ...eventHandlers,
  ...checkInHandlers,
  ...readingHandlers,
  ...unavailable(
    'imports.preview',
    'imports.commit',
    'imports.cancel',
    'printing.printers',
    'printing.addPrinter',
    'printing.choosePrinter',
    'printing.status',
    'printing.jobs',
    'printing.reprint',
    'printing.retry',
    'printing.cancel',
    'printing.resolve',
    'badges.preview',
  ),
}

/** Stands for calls whose use case is not built yet. */
function unavailable<Name extends CallName>(...names: readonly Name[]) {
  const answer = (): Failure => failure('not-available', 'This part of Balie is not there yet.')
  return Object.fromEntries(names.map((name) => [name, answer])) as Record<Name, () => Failure>
}
