import type { CallOutput } from '../../shared/contract.ts'
import { standbyTakesOver } from '../../shared/domain/printing/failover.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { PrinterStatus } from './driver.ts'
import type { Drivers } from './drivers.ts'

/** How the printer in use is, for the lamp on the desk. */
export type PrinterLamp = CallOutput<'printing.status'>

/** What a person chose. */
export type ChosenPrinters = {
  readonly first: Printer | null
  /** Takes over while the first cannot print. */
  readonly standby: Printer | null
  readonly isPaused: boolean
}

/** How often the chosen printers are asked how they are, in ms. */
const INTERVAL = 4_000

/**
 * Asks the chosen printers how they are, now and then, decides which of them takes new badges, and tells when any of
 * that changes.
 */
export class PrinterWatch {
  readonly #drivers: Drivers
  readonly #chosen: () => ChosenPrinters
  readonly #onChanged: (lamp: PrinterLamp) => void
  readonly #failoverAfterMs: number | undefined
  #latest: PrinterLamp = noPrinter
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<PrinterLamp> | null = null
  /** Since when the first has had a problem, on the monotonic clock, in ms. */
  #badSince: number | null = null
  #firstId: string | null = null
  #standsIn = false

  constructor(
    drivers: Drivers,
    chosen: () => ChosenPrinters,
    onChanged: (lamp: PrinterLamp) => void,
    failoverAfterMs?: number,
  ) {
    this.#drivers = drivers
    this.#chosen = chosen
    this.#onChanged = onChanged
    this.#failoverAfterMs = failoverAfterMs
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), INTERVAL)
    this.#timer.unref()
    void this.look()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }

  /** The printer that takes new badges. */
  inUse(): Printer | null {
    const { first, standby } = this.#chosen()
    return this.#standsIn && first?.id === this.#firstId ? (standby ?? first) : first
  }

  /** Asks how a printer is, chosen or not. */
  async ask(printer: Printer): Promise<PrinterStatus> {
    const driver = this.#drivers[printer.driver]
    if (driver !== undefined) return driver.status(printer)
    return { state: 'not-answering', problem: 'driver-unknown', detail: printer.driver }
  }

  /** Asks now; answers what the printers said. */
  look(): Promise<PrinterLamp> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /** Asks after something was chosen: what is being asked at this moment may be of before. */
  async lookAnew(): Promise<PrinterLamp> {
    await this.#looking
    return this.look()
  }

  async #lookOnce(): Promise<PrinterLamp> {
    const lamp = await this.#decide(this.#chosen())
    const isNews = JSON.stringify(lamp) !== JSON.stringify(this.#latest)
    this.#latest = lamp
    if (isNews) this.#onChanged(lamp)
    return lamp
  }

  async #decide({ first, standby, isPaused }: ChosenPrinters): Promise<PrinterLamp> {
    if (first === null) {
      this.#standsIn = false
      return { ...noPrinter, isPaused }
    }
    const [ofFirst, ofStandby] = await Promise.all([
      this.ask(first),
      standby === null ? null : this.ask(standby),
    ])
    if (first.id !== this.#firstId || ofFirst.problem === null) this.#badSince = null
    this.#firstId = first.id
    if (ofFirst.problem !== null) this.#badSince ??= performance.now()
    const badForMs = this.#badSince === null ? 0 : performance.now() - this.#badSince
    const health = { problem: ofFirst.problem, badForMs }
    this.#standsIn = standbyTakesOver(health, ofStandby, this.#failoverAfterMs)
    if (!this.#standsIn || standby === null || ofStandby === null) {
      return { ...lampOf(first, ofFirst), standsInFor: null, isPaused }
    }
    const standsInFor = { printerId: first.id, name: first.name, problem: ofFirst.problem }
    return { ...lampOf(standby, ofStandby), standsInFor, isPaused }
  }
}

function lampOf({ id, name, labels }: Printer, { state, problem, detail }: PrinterStatus) {
  return { printerId: id, name, state, problem, detail, labels: labels ?? null }
}

const noPrinter: PrinterLamp = {
  printerId: null,
  name: '',
  state: 'none',
  problem: 'no-printer',
  detail: '',
  standsInFor: null,
  labels: null,
  isPaused: false,
}
