import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import type { SystemPrinting } from '../system/system-printing.ts'
import { cupsQueues } from './cups-queues.ts'
import { announcedPrinters } from './dns-sd.ts'

/** Where a search can go wrong without the rest being the worse for it. */
export type SearchProblem = 'server-unreachable' | 'not-a-server' | 'system' | 'network'

export type SearchResult = {
  readonly found: readonly FoundPrinter[]
  readonly problems: readonly SearchProblem[]
}

type Ways = {
  readonly system: SystemPrinting
  /** The print server of this laptop, `host:port`; there may be none. */
  readonly ownServer: string
  readonly announced?: () => Promise<readonly FoundPrinter[]>
}

/** Looks once everywhere a printer may be: print servers, the operating system and the network. */
export async function findPrinters(
  { system, ownServer, announced = announcedPrinters }: Ways,
  server: string | null,
): Promise<SearchResult> {
  const problems: SearchProblem[] = []
  const orNone = (way: SearchProblem) => (): readonly FoundPrinter[] => {
    problems.push(way)
    return []
  }
  const [own, given, ofSystem, ofNetwork] = await Promise.all([
    // A laptop without a print server is nothing out of the way.
    cupsQueues(ownServer).then((answer) => (answer.ok ? answer.value : [])),
    server === null || server.trim() === ''
      ? []
      : cupsQueues(server).then((answer) => {
          if (answer.ok) return answer.value
          problems.push(answer.code === 'unreachable' ? 'server-unreachable' : 'not-a-server')
          return []
        }),
    systemPrinters(system).catch(orNone('system')),
    announced().catch(orNone('network')),
  ])
  const unique = new Map(
    [...own, ...given, ...ofSystem, ...ofNetwork].map((one) => [keyOf(one), one]),
  )
  return { found: [...unique.values()], problems: problems.toSorted() }
}

function keyOf({ driver, address }: FoundPrinter): string {
  return `${driver} ${address}`
}

async function systemPrinters(system: SystemPrinting): Promise<readonly FoundPrinter[]> {
  const printers = await system.list()
  return printers.map(({ name, displayName, description, options }) => ({
    way: 'system' as const,
    name: displayName === '' ? name : displayName,
    place: options['printer-location'] ?? '',
    model: options['printer-make-and-model'] ?? description,
    driver: 'system' as const,
    address: name,
    identity: options['device-uri'] ?? null,
  }))
}
