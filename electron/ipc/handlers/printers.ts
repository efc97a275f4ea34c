import { randomUUID } from 'node:crypto'
import { ownName } from '../../../shared/domain/staff/own-name.ts'
import { sightPrinters } from '../../../shared/domain/printing/sight-printers.ts'
import { mediumInUse } from '../../../shared/domain/badge/media-findings.ts'
import { languages } from '../../../shared/i18n/languages.ts'
import type { Printer, Settings } from '../../../shared/model/settings.ts'
import { failure, success } from '../../../shared/result.ts'
import { findingsOf } from '../../printing/badges/findings-of.ts'
import { ownCertificate } from '../../printing/ipp/ipp-trust.ts'
import { printProof } from '../../printing/badges/print-proof.ts'
import { sequenceName } from '../../printing/queue/sequence-name.ts'
import type { Deps, HandlersOf } from '../deps.ts'

/** The printers of this laptop: which there are, how they are and how they are set. */
export const printersHandlers = {
  'printing.printers': ({ settings, printing }) => {
    const { printers, printerId, standbyId } = settings.current()
    const kinds = Object.values(printing.drivers).flatMap((driver) =>
      driver === undefined ? [] : [driver.kind],
    )
    return success({ kinds, printers, printerId, standbyId })
  },
  'printing.addPrinter': async ({ settings, printing }, { address, dpi, ...given }) => {
    const driver = printing.drivers[given.driver]
    if (driver === undefined) return failure('unknown-driver', 'No driver has this name.')
    if (!driver.takesAddress(address ?? '')) return badAddress
    const certificate = await ownCertificate(address ?? null)
    const { printers } = settings.current()
    const printer: Printer = {
      ...given,
      name: ownName(given.name, printers.map(nameOf)),
      id: randomUUID(),
      address: address ?? null,
      dpi: dpi ?? null,
      ...(certificate === null ? {} : { certificate }),
    }
    settings.change({ printers: [...printers, printer] })
    return success({ id: printer.id })
  },
  'printing.changePrinter': async (deps, { id, change }) => {
    const printer = deps.settings.current().printers.find((one) => one.id === id)
    if (printer === undefined) return unknown
    const { trustsCertificate, ...rest } = change
    const given = Object.entries(rest).filter(([, value]) => value !== undefined)
    const patch = Object.fromEntries(given) as Partial<Printer>
    const { address = printer.address } = patch
    const isElsewhere = address !== printer.address
    const driver = deps.printing.drivers[printer.driver]
    if (isElsewhere && driver?.takesAddress(address ?? '') === false) return badAddress
    if (isElsewhere || trustsCertificate === true) {
      patch.certificate = (await ownCertificate(address)) ?? undefined
    }
    const { printers } = deps.settings.current()
    if (patch.name !== undefined) {
      const others = printers.filter((one) => one.id !== id)
      patch.name = ownName(patch.name, others.map(nameOf))
    }
    const changed = printers.map((one) => (one.id === id ? { ...one, ...patch } : one))
    return choose(deps, { printers: changed })
  },
  'printing.removePrinter': async (deps, { id }) => {
    const { settings, printing } = deps
    const { printers, printerId, standbyId } = settings.current()
    const printer = printers.find((one) => one.id === id)
    if (printer === undefined) return unknown
    // Nothing new goes there while what is there is taken back.
    const without = (chosen: string | null) => (chosen === id ? null : chosen)
    settings.change({ printerId: without(printerId), standbyId: without(standbyId) })
    await printing.queue()?.release(printer)
    const left = settings.current().printers.filter((one) => one.id !== id)
    return choose(deps, { printers: left })
  },
  'printing.choosePrinter': async (deps, { id }) => {
    if (id !== null && !isKnown(deps, id)) return unknown
    const { standbyId } = deps.settings.current()
    const noLonger = standbyId === id ? { standbyId: null } : {}
    return choose(deps, { printerId: id, ...noLonger })
  },
  'printing.chooseStandby': async (deps, { id }) => {
    if (id !== null && !isKnown(deps, id)) return unknown
    if (id !== null && id === deps.settings.current().printerId) {
      return failure('is-chosen', 'The printer in use cannot stand in for itself.')
    }
    return choose(deps, { standbyId: id })
  },
  'printing.status': async ({ printing }) => success(await printing.watch.look()),
  'printing.printerStates': async ({ settings, printing, desk }) => {
    const { printers } = settings.current()
    const db = desk.current?.deps.db ?? null
    const states = printers.map(async (printer) => {
      const [state, told] = await Promise.all([
        printing.watch.ask(printer),
        printing.mediaTold(printer),
      ])
      const open = db?.open === true ? db : null
      const driver = printing.drivers[printer.driver]
      const findings =
        driver === undefined ? [] : [...findingsOf(open, printing.press, printer, driver, told)]
      const tellsTheEnd = driver === undefined || driver.tellsTheEnd(printer)
      const medium = told === null ? null : mediumInUse(printer.mediaMm, told)
      return {
        printerId: printer.id,
        ...state,
        tellsTheEnd,
        findings,
        medium,
        dpi: [...(told?.dpi ?? [])],
      }
    })
    return success({ states: await Promise.all(states) })
  },
  'printing.findPrinters': async ({ settings, printing }, { server }) => {
    const { found, problems } = await printing.find(server ?? null)
    return success({
      found: [...sightPrinters(found, settings.current().printers)],
      problems: [...problems],
    })
  },
  'printing.proof': async (deps, { printerId, kind }) => {
    const { settings, printing, clock, language } = deps
    const printer = settings.current().printers.find(({ id }) => id === printerId)
    const driver = printer === undefined ? undefined : printing.drivers[printer.driver]
    if (printer === undefined || driver === undefined) return unknown
    const texts = languages[language()]
    const page = printing.press.proof(kind, printer, driver, {
      top: texts['proof.top'],
      guest: texts['proof.guest'],
      organisation: texts['proof.organisation'],
    })
    const title = sequenceName(new Date(clock.now()).toISOString(), `balie ${kind}`)
    const outcome = await printProof(driver, printer, page, printing.press.drawing, title)
    if (outcome.state === 'printed' || outcome.state === 'sent') {
      const at = new Date(clock.now()).toISOString()
      settings.remember({ tried: { ...settings.current().tried, printer: { id: printer.id, at } } })
      printing.countLabels(printer)
    }
    return success(outcome)
  },
} satisfies HandlersOf<
  | 'printing.printers'
  | 'printing.addPrinter'
  | 'printing.changePrinter'
  | 'printing.removePrinter'
  | 'printing.choosePrinter'
  | 'printing.chooseStandby'
  | 'printing.status'
  | 'printing.printerStates'
  | 'printing.findPrinters'
  | 'printing.proof'
>

const unknown = failure('unknown-printer', 'No printer has this id.')
const badAddress = failure('bad-address', 'No printer of this kind has such an address.')

function nameOf({ name }: Printer): string {
  return name
}

function isKnown({ settings }: Deps, id: string): boolean {
  return settings.current().printers.some((printer) => printer.id === id)
}

/** Keeps what was chosen; what waits goes on by it, and the lamp tells it. */
async function choose({ settings, printing }: Deps, change: Partial<Settings>) {
  settings.change(change)
  await printing.watch.lookAnew()
  printing.queue()?.wake()
  return success({})
}
