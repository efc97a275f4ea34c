import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import { driverThatSpeaks, type Drivers } from '../drivers.ts'
import { cupsQueues, type LanguageOf } from './cups-queues.ts'
import { announcedPrinters } from './dns-sd.ts'

/** Where a search can go wrong without the rest being the worse for it. */
export type SearchProblem = 'server-unreachable' | 'not-a-server' | 'system' | 'network'

export type SearchResult = {
  readonly found: readonly FoundPrinter[]
  readonly problems: readonly SearchProblem[]
}

type Ways = {
  readonly drivers: Drivers
  /** The print server of this laptop, `host:port`; there may be none. */
  readonly ownServer: string
  readonly announced?: (languageOf: LanguageOf) => Promise<readonly FoundPrinter[]>
}

/** Looks once everywhere a printer may be: print servers, this laptop as its drivers know it, and the network. */
export async function findPrinters(
  { drivers, ownServer, announced = announcedPrinters }: Ways,
  server: string | null,
): Promise<SearchResult> {
  const problems = new Set<SearchProblem>()
  const orNone = (way: SearchProblem) => (): readonly FoundPrinter[] => {
    problems.add(way)
    return []
  }
  const languageOf: LanguageOf = (model) => driverThatSpeaks(drivers, model)
  const [own, given, ofNetwork, ...listed] = await Promise.all([
    // A laptop without a print server is nothing out of the way.
    cupsQueues(ownServer, languageOf).then((answer) => (answer.ok ? answer.value : [])),
    server === null || server.trim() === ''
      ? []
      : cupsQueues(server, languageOf).then((answer) => {
          if (answer.ok) return answer.value
          problems.add(answer.code === 'unreachable' ? 'server-unreachable' : 'not-a-server')
          return []
        }),
    announced(languageOf).catch(orNone('network')),
    ...Object.values(drivers).map((driver) => driver?.list?.().catch(orNone('system')) ?? []),
  ])
  const found = new Map<string, FoundPrinter>()
  for (const one of [...own, ...given, ...listed.flat(), ...ofNetwork]) {
    if (!found.has(keyOf(one))) found.set(keyOf(one), one)
  }
  return { found: [...found.values()], problems: [...problems].toSorted() }
}

/** A printer of this laptop is offered once, by the first driver that knows it: in its own language, if it can. */
function keyOf({ way, driver, address }: FoundPrinter): string {
  return way === 'system' ? `system ${address.replace(/^spooler:/i, '')}` : `${driver} ${address}`
}
