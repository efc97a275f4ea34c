import type { JobReport, Submission } from '../../../shared/domain/printing/print-reports.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { success } from '../../../shared/result.ts'
import type { DriverDescriptor, PageToPrint, PrinterDriver } from '../driver.ts'
import { fitOf } from '../drawing/media-fit.ts'
import { openPrinterLine, unreachable } from '../raw/printer-line.ts'
import { takeTurns } from '../queue/take-turns.ts'
import { readTcpAddress } from '../raw/tcp-address.ts'
import type { Heard, TcpLine } from '../raw/tcp-line.ts'
import { usualKind } from '../usual-kind.ts'
import { askOn, askPrinter, faultIn, mute, statusOf, type ZplLimits } from './ask-zebra.ts'
import {
  hostStatusRequest,
  isBusy,
  problemOfHostStatus,
  readHostStatus,
  type HostStatus,
} from './host-status.ts'
import { labelsOut, type LabelsOut } from './labels-out.ts'
import { zplLabel } from './zpl-label.ts'

/** Zebra label printers, and others that speak their language. */
const descriptor: DriverDescriptor = {
  kind: {
    ...usualKind,
    driver: 'zpl',
    name: 'printers.driver.zpl',
    addressHelp: 'printers.addressHelp.label',
    isLabelPrinter: true,
    usualDpi: 203,
    dpis: [203, 300, 600],
    darkness: true,
    cutter: true,
  },
  takesAddress: (address) => readTcpAddress(address) !== null,
  speaks: (model) => /zebra|zdesigner|\bzpl\b|\bztc\b|\b(?:zd|zt|gk|gx|zq)\d{3}/i.test(model),
  tellsTheEnd: () => true,
  misfits: ({ mediaMm: { width } }) => (width > widest ? [{ kind: 'head-narrower', widest }] : []),
}

/** Print width of a Zebra of four inches, in mm: 832 dots at 203 an inch. */
const widest = 104.1

/**
 * Many take one connection at a time, so another desk's turn looks like a printer that is off; one that was truly off
 * takes longer than this to be back, in ms.
 */
const awayMs = 5_000

/**
 * Label printers that speak ZPL on a TCP port. A label is sent only to a printer that answers that it can
 * print; it has come out when the printer, which took it and was never away since, has nothing left to do. It gets one
 * at a time: what lies in its memory nobody can take back, move or count.
 */
export function zplDriver(
  limits: ZplLimits = { connectMs: 3_000, answerMs: 2_000, sendMs: 10_000 },
  now = () => performance.now(),
): PrinterDriver {
  const labels = labelsOut(awayMs, now)
  const turns = takeTurns()
  const inTurn = <Value>(printer: Printer, work: () => Promise<Value>) =>
    turns(addressOf(printer), work)

  return {
    ...descriptor,

    async draw(printer, badge, drawing) {
      const bitmap = await drawing.raster(
        badge,
        printer.dpi ?? descriptor.kind.usualDpi,
        fitOf(printer),
      )
      return success(zplLabel(bitmap, printer.tuning))
    },

    atOnce: () => 1,

    keeps: () => true,

    status: (printer) =>
      inTurn(printer, async () => statusOf(printer, await ask(printer, labels, limits))),

    print: (printer, page) => inTurn(printer, () => submit(printer, page, labels, limits)),

    jobState: (printer, { reference }) =>
      inTurn(printer, () => follow(printer, reference, labels, limits)),

    find: () => Promise.resolve({ outcome: 'untold' }),

    cancel: () => Promise.resolve({ outcome: 'too-late' }),

    forget: (_printer, { reference }) => {
      labels.forget(reference)
    },
  }
}

/** Asks a printer how it is: on the connection that it owes an answer, where there is one. */
async function ask(
  printer: Printer,
  labels: LabelsOut,
  limits: ZplLimits,
): Promise<Heard<HostStatus>> {
  const address = addressOf(printer)
  const held = labels.heldAt(address)
  const heard = held === null ? await askPrinter(printer, limits) : await askOn(held.line, limits)
  labels.heard(address, heard.outcome)
  if (held !== null && heard.outcome === 'heard') labels.take(address, held.reference)
  if (held !== null && heard.outcome === 'lost') labels.forget(held.reference)
  return heard
}

async function submit(
  printer: Printer,
  page: PageToPrint,
  labels: LabelsOut,
  limits: ZplLimits,
): Promise<Submission> {
  const address = addressOf(printer)
  const isHeld = labels.heldAt(address) !== null
  const owed = isHeld ? faultIn(await ask(printer, labels, limits)) : null
  if (owed !== null) return { outcome: 'refused', ...owed }
  const line = await openPrinterLine(printer, limits.connectMs)
  if (typeof line === 'string') {
    labels.heard(address, 'lost')
    return { outcome: 'refused', problem: unreachable(printer), detail: line }
  }
  const before = await askOn(line, limits)
  labels.heard(address, before.outcome)
  const fault = faultIn(before)
  if (fault !== null) {
    line.close()
    return { outcome: 'refused', ...fault }
  }
  return sendLabel(line, page, labels, limits, address)
}

async function sendLabel(
  line: TcpLine,
  page: PageToPrint,
  labels: LabelsOut,
  limits: ZplLimits,
  address: string,
): Promise<Submission> {
  // The second question stands behind the label: who answers it has read all of the label.
  const sent = await line.send(Buffer.concat([page.document, hostStatusRequest]), limits.sendMs)
  const after = sent.outcome === 'heard' ? await line.listen(readHostStatus, limits.answerMs) : sent
  const reference = `${page.jobId}.${page.attempt}`
  if (after.outcome === 'silent' && sent.outcome === 'heard') {
    labels.hold(address, { reference, line })
    return { outcome: 'accepted', reference }
  }
  line.close()
  if (after.outcome === 'heard') {
    labels.take(address, reference)
    return { outcome: 'accepted', reference }
  }
  const detail = after.outcome === 'lost' ? after.detail : 'the printer stopped taking the label'
  return { outcome: 'uncertain', problem: 'interrupted', detail }
}

/** Asks how a label is. */
async function follow(
  printer: Printer,
  reference: string,
  labels: LabelsOut,
  limits: ZplLimits,
): Promise<JobReport> {
  const isHeld = labels.heldAt(addressOf(printer))?.reference === reference
  const heard = await ask(printer, labels, limits)
  if (heard.outcome === 'silent') return { state: 'printing', ...mute }
  if (heard.outcome === 'lost') {
    return isHeld
      ? { state: 'gone', problem: 'interrupted', detail: heard.detail }
      : { state: 'not-answering', problem: unreachable(printer), detail: heard.detail }
  }
  if (!labels.isTaken(reference)) {
    return { state: 'gone', problem: 'interrupted', detail: 'the printer may have forgotten it' }
  }
  if (isBusy(heard.value)) return { state: 'printing', ...problemOfHostStatus(heard.value) }
  labels.forget(reference)
  return { state: 'printed', problem: null, detail: '' }
}

function addressOf({ address }: Printer): string {
  return address ?? ''
}
