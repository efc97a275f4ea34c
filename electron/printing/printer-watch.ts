import type { CallOutput } from '../../shared/contract.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { Drivers } from './drivers.ts'

/** How the chosen printer is, for the lamp on the desk. */
export type PrinterLamp = CallOutput<'printing.status'>

/** How often the chosen printer is asked how it is, in ms. */
const INTERVAL = 4_000

/** Asks the chosen printer how it is, now and then, and tells when that changes. */
export class PrinterWatch {
  readonly #drivers: Drivers
  readonly #chosen: () => Printer | null
  readonly #onChanged: (lamp: PrinterLamp) => void
  #latest: PrinterLamp = noPrinter
  #timer: NodeJS.Timeout | null = null

  constructor(
    drivers: Drivers,
    chosen: () => Printer | null,
    onChanged: (lamp: PrinterLamp) => void,
  ) {
    this.#drivers = drivers
    this.#chosen = chosen
    this.#onChanged = onChanged
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), INTERVAL)
    this.#timer.unref()
    void this.look()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }

  /** Asks now; answers what the printer said. */
  async look(): Promise<PrinterLamp> {
    const lamp = await this.#ask(this.#chosen())
    if (JSON.stringify(lamp) !== JSON.stringify(this.#latest)) this.#onChanged(lamp)
    this.#latest = lamp
    return lamp
  }

  async #ask(printer: Printer | null): Promise<PrinterLamp> {
    if (printer === null) return noPrinter
    const { id: printerId, name } = printer
    const driver = this.#drivers[printer.driver]
    if (driver === undefined) {
      return {
        printerId,
        name,
        state: 'not-answering',
        problem: 'printer-unknown',
        detail: printer.driver,
      }
    }
    return { printerId, name, ...(await driver.status(printer)) }
  }
}

const noPrinter: PrinterLamp = {
  printerId: null,
  name: '',
  state: 'none',
  problem: 'no-printer',
  detail: '',
}
