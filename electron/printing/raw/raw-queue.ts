import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import type { Carrier, PrinterDriver } from '../driver.ts'
import { readIppAddress } from '../ipp/ipp-address.ts'
import { ippDriver } from '../ipp/ipp-driver.ts'
import {
  readSpoolerAddress,
  type SpoolerPrinter,
  type WindowsSpooler,
} from '../windows/windows-spooler.ts'

/**
 * A label printer behind a print server too: at an IPP address its labels go through that queue byte for byte, at a
 * `spooler:` address through the spooler of Windows. Who passes bytes on does not see whether they were printed.
 */
export function orThroughQueue(direct: PrinterDriver, spooler: WindowsSpooler): PrinterDriver {
  const queue = ippDriver(undefined, 'application/vnd.cups-raw')
  const via = (address: string | null): Carrier => {
    if (readSpoolerAddress(address ?? '') !== null) return spooler
    return readIppAddress(address ?? '') === null ? direct : queue
  }
  return {
    ...direct,
    async list() {
      const found = [...((await direct.list?.()) ?? [])]
      const behind = (await spooler.printers()).filter(
        ({ name, driver }) => direct.speaks?.(`${name} ${driver}`) === true,
      )
      return [...found, ...behind.map((one) => foundBehind(one, direct.kind.driver))]
    },
    takesAddress: (address) => via(address) !== direct || direct.takesAddress(address),
    tellsTheEnd: (printer) => via(printer.address) === direct && direct.tellsTheEnd(printer),
    status: (printer) => via(printer.address).status(printer),
    media: async (printer) => (await via(printer.address).media?.(printer)) ?? null,
    atOnce: (printer) => via(printer.address).atOnce?.(printer) ?? null,
    keeps: (printer) => via(printer.address).keeps?.(printer) === true,
    print: (printer, page) => via(printer.address).print(printer, page),
    async jobState(printer, job) {
      const carrier = via(printer.address)
      const report = await carrier.jobState(printer, job)
      const isOnlySent = carrier === queue && report.state === 'printed'
      return isOnlySent ? { ...report, state: 'untold' } : report
    },
    find: (printer, job) => via(printer.address).find(printer, job),
    cancel: (printer, job) => via(printer.address).cancel(printer, job),
    forget: (printer, job) => via(printer.address).forget?.(printer, job),
  }
}

/** A port of USB or the network is the same when the printer on it is renamed. */
function foundBehind({ name, driver: model, port, place }: SpoolerPrinter, driver: string) {
  const identity = /^(?:usb|ip_|wsd)/i.test(port) ? `windows-port:${port}` : null
  const address = `spooler:${name}`
  return { way: 'system', name, place, model, driver, address, identity } satisfies FoundPrinter
}
