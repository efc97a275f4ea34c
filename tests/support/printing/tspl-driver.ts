import type { PrinterDriver, PrinterStatus } from '../../../electron/printing/driver.ts'
import { fitOf } from '../../../electron/printing/drawing/media-fit.ts'
import { openPrinterLine } from '../../../electron/printing/raw/printer-line.ts'
import { readTcpAddress } from '../../../electron/printing/raw/tcp-address.ts'
import { usualKind } from '../../../electron/printing/usual-kind.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { success } from '../../../shared/result.ts'

const waitMs = 500
const ask = Buffer.from('\u001b!?', 'latin1')
const readAnswer = (bytes: Buffer): number | null => bytes.at(-1) ?? null

/**
 * A kind of printer that Balie does not have: label printers that speak TSPL on a TCP port, by the TSPL/TSPL2 programming
 * manual. All that Balie needs of it is this file.
 */
export const tsplDriver: PrinterDriver = {
  kind: {
    ...usualKind,
    driver: 'tspl',
    name: 'printers.driver.zpl',
    addressHelp: 'printers.addressHelp.label',
    media: [{ width: 60, height: 40 }],
    isLabelPrinter: true,
    usualDpi: 203,
    dpis: [203, 300],
    copies: false,
  },
  takesAddress: (address) => readTcpAddress(address) !== null,
  speaks: (model) => /\btsc\b|\btspl\b/i.test(model),
  list: () =>
    Promise.resolve([
      {
        way: 'system',
        name: 'TSC gang',
        place: '',
        model: 'TSC TE210',
        driver: 'tspl',
        address: '127.0.0.1:9',
        identity: null,
      },
    ]),
  tellsTheEnd: () => true,
  misfits: ({ mediaMm: { width } }) =>
    width > 108 ? [{ kind: 'head-narrower', widest: 108 }] : [],

  async draw(printer, badge, drawing) {
    const dpi = printer.dpi ?? 203
    const { bytes, bytesPerRow, height } = await drawing.raster(badge, dpi, fitOf(printer))
    const { width: across, height: along } = printer.mediaMm
    const start = `SIZE ${across} mm,${along} mm\r\nCLS\r\nBITMAP 0,0,${bytesPerRow},${height},0,`
    // Here a dot that is set stays white.
    const dots = Buffer.from(bytes.map((byte) => ~byte & 0xff))
    return success(Buffer.concat([Buffer.from(start), dots, Buffer.from('\r\nPRINT 1\r\n')]))
  },

  async status(printer) {
    const heard = await onLine(printer, ask)
    return heard === null ? away : statusOf(heard)
  },

  async print(printer, page) {
    const heard = await onLine(printer, Buffer.concat([page.document, ask]))
    if (heard !== null) return { outcome: 'accepted', reference: page.jobId }
    return { outcome: 'uncertain', problem: 'interrupted', detail: 'no answer' }
  },

  async jobState(printer) {
    const { state, problem, detail } = await tsplDriver.status(printer)
    if (state === 'idle') return { state: 'printed', problem: null, detail }
    return { state: state === 'not-answering' ? state : 'printing', problem, detail }
  },

  find: () => Promise.resolve({ outcome: 'untold' }),
  cancel: () => Promise.resolve({ outcome: 'too-late' }),
}

const away: PrinterStatus = { state: 'not-answering', problem: 'not-answering', detail: '' }

/** The one byte that it answers: bits for an open head, a jam, no labels, and for printing. */
function statusOf(byte: number): PrinterStatus {
  if ((byte & 0x01) !== 0) return { state: 'stopped', problem: 'cover-open', detail: 'head open' }
  if ((byte & 0x04) !== 0) return { state: 'stopped', problem: 'media-empty', detail: 'no paper' }
  return { state: (byte & 0x20) === 0 ? 'idle' : 'printing', problem: null, detail: '' }
}

async function onLine(printer: Printer, bytes: Buffer): Promise<number | null> {
  const line = await openPrinterLine(printer, waitMs)
  if (typeof line === 'string') return null
  const sent = await line.send(bytes, waitMs)
  const heard = sent.outcome === 'heard' ? await line.listen(readAnswer, waitMs) : sent
  line.close()
  return heard.outcome === 'heard' ? heard.value : null
}
