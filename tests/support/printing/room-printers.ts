import { onTestFinished } from 'vitest'
import type { Printer } from '../../../shared/model/settings.ts'
import type { Choices } from './print-room.ts'
import { labelPrinter } from './printing.ts'
import { openZebra } from './zebra.ts'

/** A label printer by that name, turned off when the test is over. */
export async function roomZebra(name: string) {
  const device = await openZebra()
  onTestFinished(() => device.turnOff())
  return { device, printer: labelPrinter('zpl', device.address, { name }) }
}

/** The first printer takes the badges, the others are there beside it. */
export function choose(
  [first, ...others]: readonly [Printer, ...Printer[]],
  more: Partial<Choices> = {},
): Choices {
  const printers = [first, ...others]
  return { printers, printerId: first.id, standbyId: null, isPaused: false, ...more }
}
