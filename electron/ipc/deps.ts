import type { Language } from '../../shared/model/language.ts'
import type { CallName, CallOutput } from '../../shared/contract.ts'
import type { LaptopFacts, PowerPolicy } from '../../shared/domain/readiness/readiness-facts.ts'
import type { DesksState } from '../../shared/model/desks.ts'
import type { Printer, Settings } from '../../shared/model/settings.ts'
import type { ToldMedia } from '../../shared/model/told-media.ts'
import type { DataFolders } from '../events/delete-event.ts'
import type { Desk } from '../events/desk.ts'
import type { EventOffer } from '../events/hand-over/event-offer.ts'
import type { Demo } from '../events/seed-demo.ts'
import type { StartExportWorker } from '../exporting/export-deps.ts'
import type { PaperFallback } from '../exporting/tick-list/paper-fallback.ts'
import type { AheadPress } from '../printing/ahead/ahead-press.ts'
import type { BadgePress } from '../printing/badges/badge-press.ts'
import type { SearchResult } from '../printing/discovery/find-printers.ts'
import type { Drivers } from '../printing/drivers.ts'
import type { PrintQueue } from '../printing/queue/print-queue.ts'
import type { PrinterWatch } from '../printing/printer-watch.ts'
import type { ImportDeps } from '../importing/import-deps.ts'
import type { Result } from '../../shared/result.ts'
import type { Network } from '../sync/pretix/connection.ts'
import type { PairedDevice } from '../sync/pretix/pair.ts'
import type { SourceExchange } from '../sync/source-exchange.ts'
import type { WebList } from '../sync/web/web-list.ts'
import type { Staff } from '../staff/staff.ts'
import type { Handlers } from './dispatch.ts'
import type { Push } from './push.ts'

/** The settings to change; what is left out or undefined stays. */
export type SettingsPatch = { readonly [Key in keyof Settings]?: Settings[Key] | undefined }

/** An event that the start asked for and did not get, by its id where it has one. */
export type NotOpened = {
  readonly eventId: string | null
  readonly code: NonNullable<CallOutput<'app.info'>['notOpened']>
}

/** What the handlers work with; main puts it together. */
export type Deps = {
  readonly version: string
  /** The language in use: what the command line asked for, else what the settings say. */
  readonly language: () => Language
  readonly clock: { readonly now: () => number; readonly simulated: boolean }
  readonly settings: {
    readonly current: () => Settings
    readonly change: (patch: SettingsPatch) => Settings
    readonly remember: (patch: SettingsPatch) => void
  }
  readonly desk: Desk
  /** Why the event that the start asked for is not open. */
  readonly notOpened: { current: NotOpened | null }
  readonly readDemo: () => Demo
  readonly printing: PrintingDeps
  readonly files: FilesDeps
  /** Draws files of attendance beside the main thread. */
  readonly startExportWorker: StartExportWorker
  readonly imports: Pick<ImportDeps, 'drafts' | 'readFile'>
  readonly sources: SourcesDeps
  readonly paper: PaperDeps
  readonly desks: DesksDeps
  /** The offer of the open event to another laptop; it ends with the event. */
  readonly offers: { current: EventOffer | null }
  /** Where data of events lies on this laptop. */
  readonly dataFolders: DataFolders
  /** The folder of the typeface. */
  readonly fontFolder: string
  readonly push: Push
  /** What the laptop itself says: power, disk, sleep. */
  readonly laptop: () => Promise<LaptopFacts>
  /** How it is set to sleep and to lock itself. */
  readonly powerPolicy: () => Promise<PowerPolicy>
  /** Who is signed in at this laptop. */
  readonly staff: Staff
  /** Makes the window a kiosk's or the desk's again, with its page anew. */
  readonly kioskWindow: (isKiosk: boolean) => void
  /** Opens the large view for a second screen. */
  readonly openMonitor: () => void
}

/** Files that leave Balie for where the person wants them. */
export type FilesDeps = {
  /** Asks for a file with one of these extensions; null where the person thought better of it. */
  readonly chooseFile: (extensions: readonly string[]) => Promise<string | null>
  /** The folder in which badges lie as files. */
  readonly badges: string
  /** Asks where a file goes, by a name to begin with; null where the person thought better of it. */
  readonly choosePlace: (name: string) => Promise<string | null>
  /** Shows the file whose place was asked for last in its folder, and opens nothing; false where it is not there. */
  readonly showSaved: () => boolean
  /** Asks where a file goes and writes it, whole or not at all. */
  readonly saveAs: (
    name: string,
    bytes: Uint8Array,
  ) => Promise<Result<{ saved: boolean }, 'disk-full' | 'folder-not-writable'>>
}

/** The exchange with the registration system of the open event; null while none is open. */
export type SourcesDeps = {
  readonly network: Network
  readonly exchange: () => SourceExchange | null
  /** The list of guests at an address, of the open event. */
  readonly webList: () => WebList | null
  /** Each laptop that was just paired, until its event is chosen. */
  readonly pairings: Map<string, PairedDevice>
}

/** The connections with other desks of the open event. */
export type DesksDeps = {
  readonly state: () => DesksState
  readonly begin: () => Promise<DesksState>
  readonly end: () => Promise<DesksState>
  /** Null for what is no address. */
  readonly add: (address: string) => Promise<DesksState | null>
  readonly forget: (address: string) => DesksState
}

/** The tick lists of the open event; null while none is open. */
export type PaperDeps = {
  readonly fallback: () => PaperFallback | null
  /** The event is deleted: nothing of its paper stays, not even what was being made. */
  readonly gone: (id: string) => Promise<void>
}

/** What prints; the queue is that of the open event. */
export type PrintingDeps = {
  readonly drivers: Drivers
  readonly press: BadgePress
  readonly watch: PrinterWatch
  /** What a printer tells of its media, null where it tells nothing. */
  readonly mediaTold: (printer: Printer) => Promise<ToldMedia | null>
  readonly find: (server: string | null) => Promise<SearchResult>
  readonly queue: () => PrintQueue | null
  /** What prints the open event's badges ahead. */
  readonly ahead: () => AheadPress | null
  /** Counts the labels of one badge off what is left in a printer. */
  readonly countLabels: (printer: Printer) => void
}

/** The handlers of some calls, for `satisfies` in one area's file. */
export type HandlersOf<Name extends CallName> = Pick<Handlers<Deps>, Name>
