import type { Submission } from '../../../shared/domain/printing/print-reports.ts'
import { failure, success } from '../../../shared/result.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { ToldMedia } from '../../../shared/model/told-media.ts'
import type { DriverDescriptor, PageToPrint, PrinterDriver, PrinterStatus } from '../driver.ts'
import { fitOf } from '../drawing/media-fit.ts'
import { openPrinterLine, unreachable } from '../raw/printer-line.ts'
import { takeTurns } from '../queue/take-turns.ts'
import { readTcpAddress } from '../raw/tcp-address.ts'
import type { TcpLine } from '../raw/tcp-line.ts'
import { usualKind } from '../usual-kind.ts'
import { brotherAside, type AsidePorts } from './brother-aside.ts'
import { brotherOnPort, unasked } from './brother-on-port.ts'
import type { BrotherMedium } from './brother-status.ts'
import { rasterJob } from './raster-job.ts'
import { labelSizes, rollDpi, rollOf } from './roll.ts'

/** How long to wait, in milliseconds: for a connection, for a word, and until all bytes are taken. */
export type BrotherLimits = {
  readonly connectMs: number
  readonly answerMs: number
  readonly sendMs: number
  /** For what it tells of itself by IPP or SNMP. */
  readonly asideMs: number
}

const descriptor: DriverDescriptor = {
  kind: {
    ...usualKind,
    driver: 'brother-ql',
    name: 'printers.driver.brother-ql',
    addressHelp: 'printers.addressHelp.label',
    media: labelSizes,
    isLabelPrinter: true,
    usualDpi: rollDpi,
    models: [
      { model: 'ql-820nwb', name: 'printers.model.ql-820nwb' },
      { model: 'ql-1110nwb', name: 'printers.model.ql-1110nwb' },
    ],
    tape: true,
    cutter: true,
  },
  takesAddress: (address) => readTcpAddress(address) !== null,
  speaks: (model) => /brother.*\bql|\bql-\d{3,4}/i.test(model),
  tellsTheEnd: () => false,
  misfits: (printer) => (rollOf(printer) === null ? [{ kind: 'no-roll' }] : []),
}

/**
 * Brother QL label printers on a TCP port. Most only listen there, so a badge that was taken is "sent" and no
 * more is claimed; one that answers, there or by IPP or SNMP, is asked before each badge.
 */
export function brotherQlDriver(
  limits: BrotherLimits = { connectMs: 3_000, answerMs: 500, sendMs: 10_000, asideMs: 1_500 },
  ports: AsidePorts = { ipp: 631, snmp: 161 },
  now = () => performance.now(),
): PrinterDriver {
  const aside = brotherAside(limits.asideMs, ports)
  const turns = takeTurns()
  const inTurn = <Value>(printer: Printer, work: () => Promise<Value>) =>
    turns(printer.address ?? '', work)
  const onPort = brotherOnPort(limits.answerMs, now)

  const statusOnPort = (printer: Printer): Promise<PrinterStatus> =>
    inTurn(printer, async () => {
      const line = await openPrinterLine(printer, limits.connectMs)
      if (typeof line === 'string') {
        return { state: 'not-answering', problem: unreachable(printer), detail: line }
      }
      const status = await onPort.ask(printer, line)
      line.close()
      return status
    })

  return {
    ...descriptor,

    async draw(printer, badge, drawing) {
      const roll = rollOf(printer)
      if (roll === null) return failure('document-refused', noRoll(printer))
      const bitmap = await drawing.raster(badge, rollDpi, fitOf(printer))
      return success(rasterJob(roll, bitmap, printer.tuning))
    },

    async status(printer) {
      const status = await statusOnPort(printer)
      // Beside the turn: no badge waits for what is only shown.
      return status === unasked ? ((await aside.status(printer)) ?? status) : status
    },

    async media(printer) {
      const known = onPort.medium(printer)
      if (known === undefined) await statusOnPort(printer)
      const medium = onPort.medium(printer) ?? null
      return medium === null ? aside.media(printer) : toldMedia(printer, medium)
    },

    print: (printer, page) =>
      inTurn(printer, async () => {
        const line = await openPrinterLine(printer, limits.connectMs)
        if (typeof line === 'string') {
          return { outcome: 'refused', problem: unreachable(printer), detail: line }
        }
        const isAsked = onPort.isTalkative(printer)
        const told = isAsked ? await onPort.ask(printer, line) : await aside.obstacle(printer)
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

/** Tape is cut to any length: it is as long as the badge. */
function toldMedia({ mediaMm }: Printer, { width, length }: BrotherMedium): ToldMedia {
  const none = { top: 0, right: 0, bottom: 0, left: 0 }
  const ready = [{ width, height: length ?? mediaMm.height, margins: none }]
  return { ready, known: [], ranges: [], dpi: [rollDpi] }
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
