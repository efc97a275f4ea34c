import type { Submission } from '../../../shared/domain/print-reports.ts'
import { failure, success } from '../../../shared/result.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { PageToPrint, PrinterDriver, PrinterStatus } from '../driver.ts'
import { fitOf } from '../media-fit.ts'
import { openPrinterLine, unreachable } from '../printer-line.ts'
import { takeTurns } from '../take-turns.ts'
import type { Heard, TcpLine } from '../tcp-line.ts'
import { brotherOverIpp } from './brother-over-ipp.ts'
import { readBrotherStatus, statusRequest } from './brother-status.ts'
import { rasterJob } from './raster-job.ts'
import { rollDpi, rollOf } from './roll.ts'

/** How long to wait, in milliseconds: for a connection, for a word, and until all bytes are taken. */
export type BrotherLimits = {
  readonly connectMs: number
  readonly answerMs: number
  readonly sendMs: number
  /** For what it tells of itself by IPP. */
  readonly ippMs: number
}

/**
 * Brother QL label printers on a TCP port. Most only listen there, so a badge that was taken is "sent" and no
 * more is claimed; one that answers, there or by IPP, is asked before each badge.
 */
export function brotherQlDriver(
  limits: BrotherLimits = { connectMs: 3_000, answerMs: 500, sendMs: 10_000, ippMs: 1_500 },
  ippPort = 631,
): PrinterDriver {
  const ipp = brotherOverIpp(limits.ippMs, ippPort)
  const turns = takeTurns()
  const inTurn = <Value>(printer: Printer, work: () => Promise<Value>) =>
    turns(printer.address ?? '', work)
  /** Addresses at which a printer answered. */
  const talkative = new Set<string>()

  async function ask(printer: Printer, line: TcpLine): Promise<PrinterStatus> {
    const address = printer.address ?? ''
    const heard = await askOn(line, limits)
    if (heard.outcome === 'heard') talkative.add(address)
    if (heard.outcome === 'silent') talkative.delete(address)
    return statusOf(heard)
  }

  return {
    async draw(printer, badge, drawing) {
      const roll = rollOf(printer)
      if (roll === null) return failure('document-refused', noRoll(printer))
      const bitmap = await drawing.raster(badge, rollDpi, fitOf(printer))
      return success(rasterJob(roll, bitmap, printer.tuning))
    },

    async status(printer) {
      const status = await inTurn(printer, async () => {
        const line = await openPrinterLine(printer, limits.connectMs)
        if (typeof line === 'string') {
          return { state: 'not-answering', problem: unreachable(printer), detail: line } as const
        }
        const status = await ask(printer, line)
        line.close()
        return status
      })
      // Beside the turn: no badge waits for what is only shown.
      return status === unasked ? ((await ipp.status(printer)) ?? status) : status
    },

    media: ipp.media,

    print: (printer, page) =>
      inTurn(printer, async () => {
        const line = await openPrinterLine(printer, limits.connectMs)
        if (typeof line === 'string') {
          return { outcome: 'refused', problem: unreachable(printer), detail: line }
        }
        const isAsked = talkative.has(printer.address ?? '')
        const told = isAsked ? await ask(printer, line) : await ipp.obstacle(printer)
        const { problem, detail } = told ?? unasked
        const submission =
          problem === null
            ? await submit(line, page, limits)
            : ({ outcome: 'refused', problem, detail } as const)
        line.close()
        return submission
      }),

    jobState: () => Promise.resolve({ state: 'untold', problem: null, detail: '' }),

    find: () => Promise.resolve({ outcome: 'untold' }),

    cancel: () => Promise.resolve({ outcome: 'too-late' }),
  }
}

const unasked: PrinterStatus = {
  state: 'idle',
  problem: null,
  detail: 'connected; this printer tells no more',
}

async function askOn(line: TcpLine, { answerMs }: BrotherLimits): Promise<Heard<PrinterStatus>> {
  const sent = await line.send(statusRequest, answerMs)
  return sent.outcome === 'heard' ? line.listen(readBrotherStatus, answerMs) : sent
}

function statusOf(heard: Heard<PrinterStatus>): PrinterStatus {
  if (heard.outcome === 'heard') return heard.value
  if (heard.outcome === 'silent') return unasked
  return { state: 'not-answering', problem: 'not-answering', detail: heard.detail }
}

async function submit(
  line: TcpLine,
  { document, jobId, attempt }: PageToPrint,
  limits: BrotherLimits,
): Promise<Submission> {
  const sent = await line.send(document, limits.sendMs)
  const taken = sent.outcome === 'heard' ? await line.finish(limits.answerMs) : sent
  // A printer that keeps its side of the connection open has taken it all the same.
  if (sent.outcome === 'heard' && taken.outcome !== 'lost') {
    return { outcome: 'accepted', reference: `${jobId}.${attempt}` }
  }
  const detail = taken.outcome === 'lost' ? taken.detail : 'the printer stopped taking the badge'
  return { outcome: 'uncertain', problem: 'interrupted', detail }
}

function noRoll({ mediaMm: { width, height }, label }: Printer): string {
  const kind = label?.continuous === true ? 'tape' : 'labels'
  return `no ${kind} of ${width} x ${height} mm for ${label?.model ?? 'ql-820nwb'}`
}
