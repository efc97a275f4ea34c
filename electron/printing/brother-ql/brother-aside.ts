import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { ToldMedia } from '../../../shared/model/told-media.ts'
import type { PrinterStatus } from '../driver.ts'
import { ippDriver } from '../ipp/ipp-driver.ts'
import { readTcpAddress } from '../raw/tcp-address.ts'
import { snmpStatus } from '../snmp/snmp-status.ts'

/** What a network Brother tells of itself beside the port on which it takes badges. */
export type BrotherAside = {
  /** Null where nothing there answers. */
  readonly status: (printer: Printer) => Promise<PrinterStatus | null>
  /** What certainly keeps a badge from coming out, from a printer that answered before; null for nothing. */
  readonly obstacle: (printer: Printer) => Promise<PrinterStatus | null>
  readonly media: (printer: Printer) => Promise<ToldMedia | null>
}

/** Where its other doors are; 631 and 161 on every printer. */
export type AsidePorts = { readonly ipp: number; readonly snmp: number }

/** One way to ask; a host that did not answer is left alone for a while. */
type Way = {
  readonly ask: (printer: Printer) => Promise<PrinterStatus | null>
  readonly hasAnswered: (printer: Printer) => boolean
}

/** An address where nobody answered is left alone for so many ms. */
const LEFT_ALONE = 60_000

/** What only a person at the printer mends; anything else that it says is shown and holds no badge up. */
const obstacles: ReadonlySet<PrintProblem | null> = new Set([
  'media-empty',
  'media-jam',
  'cover-open',
])

/**
 * Asks it by IPP, at the path of AirPrint and IPP Everywhere, and by SNMP, both at once, and waits so many ms for an
 * answer; of two answers that by IPP counts, for it says more.
 */
export function brotherAside(askMs: number, ports: AsidePorts): BrotherAside {
  const ipp = ippDriver({ askMs, printMs: askMs })
  const byIpp = wayOf(async (printer, host) => {
    const told = await ipp.status(over(printer, host, ports.ipp))
    return told.state === 'not-answering' ? null : told
  })
  const bySnmp = wayOf((_printer, host) => snmpStatus(host, ports.snmp, askMs))
  const ways = [byIpp, bySnmp]

  return {
    status: (printer) => firstAnswer(printer, ways),
    async obstacle(printer) {
      const answering = ways.filter((way) => way.hasAnswered(printer))
      const told = await firstAnswer(printer, answering)
      return told !== null && obstacles.has(told.problem) ? told : null
    },
    async media(printer) {
      const host = hostOf(printer)
      if (host === null || (await byIpp.ask(printer)) === null) return null
      return (await ipp.media?.(over(printer, host, ports.ipp))) ?? null
    },
  }
}

async function firstAnswer(printer: Printer, ways: readonly Way[]): Promise<PrinterStatus | null> {
  const told = await Promise.all(ways.map(({ ask }) => ask(printer)))
  return told.find((one) => one !== null) ?? null
}

function wayOf(ask: (printer: Printer, host: string) => Promise<PrinterStatus | null>): Way {
  /** When a host last did not answer, on the monotonic clock in ms; null for one that did. */
  const silence = new Map<string, number | null>()
  return {
    async ask(printer) {
      const host = hostOf(printer)
      if (host === null) return null
      const silentSince = silence.get(host) ?? null
      if (silentSince !== null && performance.now() - silentSince < LEFT_ALONE) return null
      const told = await ask(printer, host)
      silence.set(host, told === null ? performance.now() : null)
      return told
    },
    hasAnswered: (printer) => silence.get(hostOf(printer) ?? '') === null,
  }
}

function hostOf({ address }: Printer): string | null {
  return readTcpAddress(address ?? '')?.host ?? null
}

function over(printer: Printer, host: string, port: number): Printer {
  const name = host.includes(':') ? `[${host}]` : host
  return { ...printer, driver: 'ipp', address: `ipp://${name}:${String(port)}/ipp/print` }
}
