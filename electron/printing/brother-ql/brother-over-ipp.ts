import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { ToldMedia } from '../../../shared/model/told-media.ts'
import type { PrinterStatus } from '../driver.ts'
import { ippDriver } from '../ipp/ipp-driver.ts'
import { readTcpAddress } from '../raw/tcp-address.ts'

/** What a network Brother tells of itself beside the port on which it takes badges. */
export type BrotherOverIpp = {
  /** Null where nothing there answers. */
  readonly status: (printer: Printer) => Promise<PrinterStatus | null>
  /** What certainly keeps a badge from coming out, from a printer that answered before; null for nothing. */
  readonly obstacle: (printer: Printer) => Promise<PrinterStatus | null>
  readonly media: (printer: Printer) => Promise<ToldMedia | null>
}

/** An address where nobody answered is left alone for so many ms. */
const LEFT_ALONE = 60_000

/** What only a person at the printer mends; anything else that it says is shown and holds no badge up. */
const obstacles: ReadonlySet<PrintProblem | null> = new Set([
  'media-empty',
  'media-jam',
  'cover-open',
])

/** Asks it by IPP, at the path of AirPrint and IPP Everywhere, and waits so many ms for an answer. */
export function brotherOverIpp(askMs: number, port: number): BrotherOverIpp {
  const ipp = ippDriver({ askMs, printMs: askMs })
  /** When a host last did not answer, on the monotonic clock in ms; null for one that did. */
  const silence = new Map<string, number | null>()

  async function status(printer: Printer): Promise<PrinterStatus | null> {
    const host = readTcpAddress(printer.address ?? '')?.host
    if (host === undefined) return null
    const silentSince = silence.get(host) ?? null
    if (silentSince !== null && performance.now() - silentSince < LEFT_ALONE) return null
    const told = await ipp.status(over(printer, host, port))
    silence.set(host, told.state === 'not-answering' ? performance.now() : null)
    return told.state === 'not-answering' ? null : told
  }

  function hasAnswered({ address }: Printer): string | null {
    const host = readTcpAddress(address ?? '')?.host
    return host !== undefined && silence.get(host) === null ? host : null
  }

  return {
    status,
    async obstacle(printer) {
      const told = hasAnswered(printer) === null ? null : await status(printer)
      return told !== null && obstacles.has(told.problem) ? told : null
    },
    async media(printer) {
      if ((await status(printer)) === null) return null
      const host = hasAnswered(printer)
      return host === null ? null : ((await ipp.media?.(over(printer, host, port))) ?? null)
    },
  }
}

function over(printer: Printer, host: string, port: number): Printer {
  const name = host.includes(':') ? `[${host}]` : host
  return { ...printer, driver: 'ipp', address: `ipp://${name}:${String(port)}/ipp/print` }
}
