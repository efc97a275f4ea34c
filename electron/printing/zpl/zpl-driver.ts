import type { JobReport, Submission } from '../../../shared/domain/print-reports.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { success } from '../../../shared/result.ts'
import type { PageToPrint, PrinterDriver } from '../driver.ts'
import { fitOf } from '../media-fit.ts'
import { openPrinterLine, unreachable } from '../printer-line.ts'
import { takeTurns } from '../take-turns.ts'
import type { TcpLine } from '../tcp-line.ts'
import { askOn, askPrinter, faultIn, mute, statusOf, type ZplLimits } from './ask-zebra.ts'
import { hostStatusRequest, isBusy, problemOfHostStatus, readHostStatus } from './host-status.ts'
import { zplLabel } from './zpl-label.ts'

/** What is known of labels that were sent and have not come out yet, by their reference. */
type Memory = {
  /** Labels that the printer was seen to take. */
  readonly taken: Set<string>
  /** Connections on which a printer fell silent after a label: an answer there proves that it has it. */
  readonly unanswered: Map<string, TcpLine>
}

/** The dots of most label printers. */
const usualDpi = 203

/**
 * Label printers that speak ZPL on a TCP port. A label is sent only to a printer that answers that it can
 * print; it has come out when the printer, which took it and was never away since, has nothing left to do.
 */
export function zplDriver(
  limits: ZplLimits = { connectMs: 3_000, answerMs: 2_000, sendMs: 10_000 },
): PrinterDriver {
  const memory: Memory = { taken: new Set(), unanswered: new Map() }
  const turns = takeTurns()
  const inTurn = <Value>(printer: Printer, work: () => Promise<Value>) =>
    turns(printer.address ?? '', work)

  return {
    async draw(printer, badge, drawing) {
      const bitmap = await drawing.raster(badge, printer.dpi ?? usualDpi, fitOf(printer))
      return success(zplLabel(bitmap, printer.tuning))
    },

    status: (printer) =>
      inTurn(printer, async () => statusOf(printer, await askPrinter(printer, limits))),

    print: (printer, page) =>
      inTurn(printer, async () => {
        const line = await openPrinterLine(printer, limits.connectMs)
        if (typeof line !== 'string') return submit(line, page, memory, limits)
        return { outcome: 'refused', problem: unreachable(printer), detail: line }
      }),

    jobState: (printer, { reference }) =>
      inTurn(printer, () => follow(printer, reference, memory, limits)),

    find: () => Promise.resolve({ outcome: 'untold' }),

    cancel: () => Promise.resolve({ outcome: 'too-late' }),
  }
}

async function submit(
  line: TcpLine,
  page: PageToPrint,
  { taken, unanswered }: Memory,
  limits: ZplLimits,
): Promise<Submission> {
  const fault = faultIn(await askOn(line, limits))
  if (fault !== null) {
    line.close()
    return { outcome: 'refused', ...fault }
  }
  // The second question stands behind the label: who answers it has read all of the label.
  const sent = await line.send(Buffer.concat([page.document, hostStatusRequest]), limits.sendMs)
  const after = sent.outcome === 'heard' ? await line.listen(readHostStatus, limits.answerMs) : sent
  const reference = `${page.jobId}.${page.attempt}`
  if (after.outcome === 'silent' && sent.outcome === 'heard') {
    unanswered.set(reference, line)
    return { outcome: 'accepted', reference }
  }
  line.close()
  if (after.outcome === 'heard') {
    taken.add(reference)
    return { outcome: 'accepted', reference }
  }
  const detail = after.outcome === 'lost' ? after.detail : 'the printer stopped taking the label'
  return { outcome: 'uncertain', problem: 'interrupted', detail }
}

/** Asks how a label is, on the connection on which it was sent as long as it is not sure to be taken. */
async function follow(
  printer: Printer,
  reference: string,
  { taken, unanswered }: Memory,
  limits: ZplLimits,
): Promise<JobReport> {
  const line = unanswered.get(reference)
  const heard = line === undefined ? await askPrinter(printer, limits) : await askOn(line, limits)
  if (heard.outcome === 'silent') return { state: 'printing', ...mute }
  if (line !== undefined) {
    unanswered.delete(reference)
    line.close()
  }
  if (heard.outcome === 'lost') {
    // A printer that was away may have forgotten what it had.
    taken.delete(reference)
    return line === undefined
      ? { state: 'not-answering', problem: unreachable(printer), detail: heard.detail }
      : { state: 'gone', problem: 'interrupted', detail: heard.detail }
  }
  if (line !== undefined) taken.add(reference)
  if (isBusy(heard.value)) return { state: 'printing', ...problemOfHostStatus(heard.value) }
  if (taken.delete(reference)) return { state: 'printed', problem: null, detail: '' }
  return { state: 'gone', problem: 'interrupted', detail: 'the printer has nothing to print' }
}
