import type { Pen } from './journal.ts'
import type { WritableDb } from '../file/sqlite.ts'

/** What the use cases of a desk work with: the open event file and the hand that writes in it. */
export type DeskDeps = {
  readonly db: WritableDb
  readonly pen: Pen
  /** This laptop, as its settings know it: only its own print jobs are its to print. */
  readonly laptop: string
  /** The event among the laptop's other events in which a code is known, null for none. */
  readonly findOtherEvent: (codes: readonly string[]) => string | null
}
