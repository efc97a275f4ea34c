import { createSession, Version1, type Varbind } from 'net-snmp'
import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { PrinterStatus } from '../driver.ts'

/** The first printer of a host in the Host Resources MIB (RFC 2790): how it is, and what is wrong with it. */
const oids = {
  status: '1.3.6.1.2.1.25.3.5.1.1.1',
  errors: '1.3.6.1.2.1.25.3.5.1.2.1',
} as const

/** `hrPrinterStatus` of a printer at work. */
const PRINTING = 4

/** Bits of `hrPrinterDetectedErrorState` by octet and mask, the gravest first; all others are shown to nobody. */
const errors: readonly (readonly [octet: number, mask: number, words: string, PrintProblem])[] = [
  [0, 0x08, 'door open', 'cover-open'],
  [0, 0x40, 'no paper', 'media-empty'],
  [1, 0x04, 'input tray empty', 'media-empty'],
  [1, 0x80, 'input tray missing', 'media-empty'],
  [0, 0x04, 'jammed', 'media-jam'],
  [0, 0x02, 'offline', 'offline'],
  [0, 0x01, 'service requested', 'attention'],
]

/**
 * Asks a network printer by SNMP (version 1, community `public`) how it is, at most so many ms; null where nothing there
 * answers, or knows of no printer.
 */
export function snmpStatus(
  host: string,
  port: number,
  limitMs: number,
): Promise<PrinterStatus | null> {
  return new Promise((resolve) => {
    const session = createSession(host, 'public', {
      port,
      retries: 0,
      timeout: limitMs,
      transport: host.includes(':') ? 'udp6' : 'udp4',
      version: Version1,
    })
    // A socket that fails answers no question; those that were put to it hear of that too.
    session.on('error', () => {
      resolve(null)
    })
    session.get([oids.status, oids.errors], (error, varbinds) => {
      resolve(error === null ? statusOf(varbinds ?? []) : null)
      session.close()
    })
  })
}

function statusOf([status, detected]: readonly Varbind[]): PrinterStatus | null {
  if (typeof status?.value !== 'number' || !Buffer.isBuffer(detected?.value)) return null
  const octets = detected.value
  const set = errors.filter(([octet, mask]) => ((octets[octet] ?? 0) & mask) !== 0)
  const detail = set.map(([, , words]) => words).join(', ')
  const [gravest] = set
  if (gravest !== undefined) return { state: 'stopped', problem: gravest[3], detail }
  return { state: status.value === PRINTING ? 'printing' : 'idle', problem: null, detail }
}
