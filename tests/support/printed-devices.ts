import { onTestFinished } from 'vitest'
import type { DeskDeps } from '../../electron/db/desk-deps.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { Cups } from './cups.ts'
import { pick, type Dice } from './counted-course.ts'
import { labelIn, labelsOf, wordsOn } from './printed-guests.ts'
import { ippPrinter, labelPrinter } from './printing.ts'
import { openZebra, ready } from './zebra.ts'

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

/** A queue of a print server. */
export async function cupsDevice(
  name: string,
  cups: Cups,
  queue: string,
  guestOf: (words: string) => string,
): Promise<Device> {
  const { address, tray } = await cups.addQueue(queue)
  const known = new Map<Buffer, string>()
  let isOn = true
  return {
    printer: { ...ippPrinter(address), name },
    papers: () =>
      tray.jobs.map((page) => {
        const guest = known.get(page) ?? guestOf(wordsOn(page))
        known.set(page, guest)
        return guest
      }),
    async breakDown(dice) {
      const fault = pick(dice, ['disable', 'reject', 'cancelAll', 'unplugged'] as const)
      // What is coming out when that happens has come out, and no print server can know.
      if (tray.isBusy()) return 'goes on'
      if (fault === 'cancelAll') await cups.disable(queue)
      if (fault !== 'unplugged') await cups[fault](queue)
      else if (isOn) {
        isOn = false
        await tray.turnOff()
      }
      return fault
    },
    async repair() {
      await cups.enable(queue)
      await cups.accept(queue)
      if (!isOn) await tray.turnOn()
      isOn = true
    },
  }
}
