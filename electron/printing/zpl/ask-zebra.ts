import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { PrinterStatus } from '../driver.ts'
import { openPrinterLine, unreachable } from '../raw/printer-line.ts'
import type { Heard, TcpLine } from '../raw/tcp-line.ts'
import {
  hostStatusRequest,
  isBusy,
  problemOfHostStatus,
  readHostStatus,
  type HostStatus,
} from './host-status.ts'

/** How long to wait, in milliseconds: for a connection, for an answer, and until all bytes are taken. */
export type ZplLimits = {
  readonly connectMs: number
  readonly answerMs: number
  readonly sendMs: number
}

/** A Zebra says nothing at all when its labels or ribbon are out or its head is open. */
export const mute = { problem: 'media-or-cover', detail: 'no answer to ~HS' } as const

/** Asks a printer how it is, on a connection that is open. */
export async function askOn(line: TcpLine, { answerMs }: ZplLimits): Promise<Heard<HostStatus>> {
  const sent = await line.send(hostStatusRequest, answerMs)
  return sent.outcome === 'heard' ? line.listen(readHostStatus, answerMs) : sent
}

/** Asks a printer how it is, on a connection of its own. */
export async function askPrinter(printer: Printer, limits: ZplLimits): Promise<Heard<HostStatus>> {
  const line = await openPrinterLine(printer, limits.connectMs)
  if (typeof line === 'string') return { outcome: 'lost', detail: line }
  const heard = await askOn(line, limits)
  line.close()
  return heard
}

/** What keeps a printer from taking a label, or null. */
export function faultIn(
  heard: Heard<HostStatus>,
): { readonly problem: PrintProblem; readonly detail: string } | null {
  if (heard.outcome === 'silent') return mute
  if (heard.outcome === 'lost') return { problem: 'not-answering', detail: heard.detail }
  const { problem, detail } = problemOfHostStatus(heard.value)
  return problem === null ? null : { problem, detail }
}

/** How a printer is by what it answered. */
export function statusOf(printer: Printer, heard: Heard<HostStatus>): PrinterStatus {
  if (heard.outcome === 'lost') {
    return { state: 'not-answering', problem: unreachable(printer), detail: heard.detail }
  }
  const fault = faultIn(heard)
  if (fault !== null) return { state: 'stopped', ...fault }
  const busy = heard.outcome === 'heard' && isBusy(heard.value)
  return { state: busy ? 'printing' : 'idle', problem: null, detail: '' }
}
