import { Bonjour, type Service } from 'bonjour-service'
import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import type { LanguageOf } from './cups-queues.ts'

/** What printers announce themselves as: IPP by TLS and without, raw data on a port of its own, and LPD. */
const types = ['ipps', 'ipp', 'pdl-datastream', 'printer'] as const

/** What of an announcement tells how to reach a printer. */
export type Announcement = Pick<Service, 'name' | 'host' | 'port'> & {
  readonly type: string
  readonly addresses?: readonly string[]
  readonly txt?: unknown
}

/**
 * Listens for so many milliseconds for printers that announce themselves on the network, having asked for them. The
 * network is asked for nothing before and after.
 */
export function announcedPrinters(
  languageOf: LanguageOf,
  searchMs = 3_000,
): Promise<readonly FoundPrinter[]> {
  const services: Service[] = []
  return new Promise((resolve, reject) => {
    const bonjour = new Bonjour({}, (error: unknown) => {
      clearTimeout(end)
      reject(error instanceof Error ? error : new Error('the network cannot be asked'))
    })
    const browsers = types.map((type) =>
      bonjour.find({ type }, (service) => {
        services.push(service)
      }),
    )
    const end = setTimeout(() => {
      for (const browser of browsers) browser.stop()
      bonjour.destroy()
      resolve(printersIn(services, languageOf))
    }, searchMs)
  })
}

/** The printers in announcements, each in the best way that it offers: its own language before IPP. */
export function printersIn(
  services: readonly Announcement[],
  languageOf: LanguageOf,
): readonly FoundPrinter[] {
  const found = new Map<string, FoundPrinter>()
  const order = [...services].sort((one, other) => rank(one) - rank(other))
  for (const service of order) {
    const printer = printerOf(service, languageOf)
    if (printer === null) continue
    // A print server announces many queues; one of them by TLS and without is one.
    const path = printer.driver === 'ipp' ? new URL(printer.address).pathname : ''
    const key = `${hostOf(service)} ${printer.driver} ${path}`
    if (!found.has(key)) found.set(key, printer)
  }
  return [...found.values()]
}

function rank({ type }: Announcement): number {
  return ['pdl-datastream', 'ipps', 'ipp', 'printer'].indexOf(type)
}

function printerOf(service: Announcement, languageOf: LanguageOf): FoundPrinter | null {
  const text = textOf(service)
  const model = text('ty') || text('product').replace(/^\(|\)$/g, '') || text('usb_mdl')
  const language = languageOf(`${model} ${service.name}`)
  const host = hostOf(service)
  const shared = {
    way: 'network' as const,
    name: service.name,
    place: text('note'),
    model,
    identity: text('uuid') === '' ? null : `urn:uuid:${text('uuid').toLowerCase()}`,
  }
  if (service.type === 'ipp' || service.type === 'ipps') {
    const path = text('rp').replace(/^\//, '') || 'ipp/print'
    return {
      ...shared,
      driver: 'ipp',
      address: `${service.type}://${host}:${service.port}/${path}`,
    }
  }
  // Raw data without a language that Balie speaks is of no use; LPD itself it does not speak.
  if (language === undefined) return null
  const port = service.type === 'printer' ? 9100 : service.port
  return { ...shared, driver: language, address: `${host}:${port}` }
}

/** An address of version 4 where there is one: names that end in `.local` are not known on every laptop. */
function hostOf({ addresses = [], host }: Announcement): string {
  const plain = addresses.find((address) => /^\d+\.\d+\.\d+\.\d+$/.test(address))
  return plain ?? host.replace(/\.$/, '')
}

/** Reads what an announcement tells beside, by names of any case. */
function textOf({ txt }: Announcement): (name: string) => string {
  const entries = typeof txt === 'object' && txt !== null ? Object.entries(txt) : []
  const texts = new Map(entries.map(([name, value]) => [name.toLowerCase(), String(value)]))
  return (name) => texts.get(name) ?? ''
}
