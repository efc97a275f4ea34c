import { onTestFinished } from 'vitest'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { pick, type Dice } from './counted-course.ts'
import { labelIn, labelsOf } from './printed-guests.ts'
import { labelPrinter } from '../printing/printing.ts'
import { openZebra, ready } from '../printing/zebra.ts'

/** A printer of a course: `papers` are the guests whose badges came out of it, in their order. */
export type Device = {
  readonly printer: Printer
  readonly papers: () => readonly string[]
  /** Something goes wrong with it; what, in words. */
  readonly breakDown: (dice: Dice) => Promise<string>
  readonly repair: () => Promise<void>
}

/** A label printer at a port. */
export async function zebraDevice(
  name: string,
  desks: readonly { readonly desk: DeskDeps; readonly guests: readonly string[] }[],
): Promise<Device> {
  let zebra = await openZebra()
  const { port } = zebra
  const printer = labelPrinter('zpl', zebra.address, { name })
  const known = new Map<string, string>()
  for (const { desk, guests } of desks)
    for (const [label, id] of await labelsOf(desk, printer, guests)) known.set(label, id)
  const before: Buffer[] = []
  let isOn = true
  onTestFinished(() => zebra.turnOff())
  const unplug = async () => {
    if (!isOn) return
    isOn = false
    await zebra.turnOff()
    before.push(...zebra.labels)
  }
  return {
    printer,
    papers: () =>
      [...before, ...(isOn ? zebra.labels : [])].map((one) => known.get(labelIn(one)) ?? 'nobody'),
    async breakDown(dice) {
      const fault = pick(dice, faults)
      if (fault === 'unplugged') await unplug()
      else if (isOn) Object.assign(zebra.state, fault)
      return typeof fault === 'string' ? fault : Object.keys(fault).join()
    },
    async repair() {
      if (isOn) Object.assign(zebra.state, ready)
      else zebra = await openZebra(port)
      isOn = true
    },
  }
}

const faults = [
  { paperOut: true },
  { headOpen: true },
  { ribbonOut: true },
  { paused: true },
  { mute: true },
  { mutesAtLabel: true },
  { dropsAfter: 200 },
  { takesOne: true },
  { labelsRemaining: 1 },
  'unplugged' as const,
]
