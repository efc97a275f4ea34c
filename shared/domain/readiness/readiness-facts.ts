import type { EventDescription } from '../../model/event.ts'
import type { PrintProblem } from '../../model/print-job.ts'
import type { CheckedBadges } from '../../model/badge-flaw.ts'
import type { LabelCounter } from '../../model/printer-tuning.ts'
import type { MediaFinding } from '../badge/media-findings.ts'

/** What is known of one list: how many guests it admits, and whether badges come out on it. */
export type ListFacts = {
  readonly name: string
  readonly guests: number
  readonly prints: boolean
}

/** The printer in use. */
export type PrinterFacts = {
  readonly name: string
  /** A folder of PDFs has no labels that could run out. */
  readonly hasLabels: boolean
  readonly problem: PrintProblem | null
  readonly labels: LabelCounter | null
  readonly findings: readonly MediaFinding[]
}

/** The exchange with a registration system. */
export type SourceFacts = {
  readonly pulledAt: number | null
  readonly waiting: number
  readonly unsent: number
  readonly hasProblem: boolean
  /** By how many ms the laptop's clock is ahead of the system's; null for not known. */
  readonly clockAhead: number | null
}

/** The list at a web address, where the event has one. */
export type WebListFacts = {
  /** When its address last said that the event has what it holds, ms since 1970; null for never. */
  readonly confirmedAt: number | null
  /** Whether it holds another list than the event. */
  readonly newer: boolean
  readonly hasProblem: boolean
}

/** The other desks, where this one works together with others, by name. */
export type DesksFacts = { readonly together: readonly string[]; readonly away: readonly string[] }

/** The systems that show these settings each in a place of its own. */
export type Platform = 'windows' | 'macos' | 'linux'

/** Seconds without a key or a finger until something happens. */
export type Wait = number | 'never' | 'unknown'

/** How the laptop is set to sleep and to lock itself while it has mains power. */
export type PowerPolicy = {
  readonly sleepsAfter: Wait
  readonly locksAfter: Wait
}

/** What the laptop itself says. */
export type LaptopFacts = {
  readonly onBattery: boolean
  /** Free bytes on the disk of the events; null where the system does not tell. */
  readonly diskFree: number | null
  /** Whether Balie keeps the screen on now. */
  readonly keptAwake: boolean
  /** When it last slept or locked itself while Balie ran, ms since 1970. */
  readonly lastAway: number | null
  /** Minutes by which the laptop's own time zone is ahead of UTC. */
  readonly zoneOffset: number
}

/** When something was last seen to work on this laptop, ms since 1970. */
export type TriedFacts = {
  readonly camera: number | null
  readonly scanner: number | null
  readonly printer: number | null
}

/** Everything by which readiness is judged; moments in ms since 1970. */
export type ReadinessFacts = {
  readonly now: number
  readonly event: EventDescription
  /** Guests with a ticket that stands, and those whose tickets were all cancelled or withdrawn. */
  readonly guests: number
  readonly canceled: number
  readonly lists: readonly ListFacts[]
  /** When guests last came in. */
  readonly dataFrom: number | null
  /** The latest file of a list, where it took the place of one that its laptop did not know of. */
  readonly overtaking: string | null
  readonly source: SourceFacts | null
  readonly webList: WebListFacts | null
  /** Null where this laptop works alone. */
  readonly desks: DesksFacts | null
  readonly clockIsSimulated: boolean
  /** The latest moment that the journal knows. */
  readonly latestEntry: number | null
  readonly tried: TriedFacts
  readonly printer: PrinterFacts | null
  /** The badges of all guests, looked at as they would be printed; null where no list prints any. */
  readonly badges: CheckedBadges | null
  /** Guests who are still to get a badge. */
  readonly badgesToCome: number
  readonly laptop: LaptopFacts
  readonly policy: PowerPolicy
  readonly platform: Platform
  /** The tick lists on disk: when they were made, and whether that failed since. */
  readonly paper: { readonly madeAt: number | null; readonly hasProblem: boolean }
}

/** What of it is known without going through all guests. */
export type LampFacts = Pick<
  ReadinessFacts,
  | 'now'
  | 'event'
  | 'guests'
  | 'dataFrom'
  | 'overtaking'
  | 'source'
  | 'webList'
  | 'clockIsSimulated'
  | 'latestEntry'
> & { readonly laptop: Pick<LaptopFacts, 'zoneOffset'> }
