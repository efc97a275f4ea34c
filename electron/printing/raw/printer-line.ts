import type { Printer } from '../../../shared/model/settings.ts'
import { readTcpAddress } from './tcp-address.ts'
import { openLine, type TcpLine } from './tcp-line.ts'

/** Connects with a label printer at its own address; otherwise says why not. */
export async function openPrinterLine(
  printer: Printer,
  limitMs: number,
): Promise<TcpLine | string> {
  const address = readTcpAddress(printer.address ?? '')
  return address === null ? `not an address: ${printer.address ?? ''}` : openLine(address, limitMs)
}

/** What it means that there is no connection. */
export function unreachable(printer: Printer): 'printer-unknown' | 'not-answering' {
  return readTcpAddress(printer.address ?? '') === null ? 'printer-unknown' : 'not-answering'
}
