import type { FoundPrinter, SightedPrinter } from '../../model/found-printer.ts'
import type { Printer } from '../../model/settings.ts'

/**
 * Lays what a search found beside the printers of this laptop: which of them are known, which are one that was renamed
 * since (the same device, while nothing was found at its address any more), and a name of its own for each.
 */
export function sightPrinters(
  found: readonly FoundPrinter[],
  printers: readonly Printer[],
): readonly SightedPrinter[] {
  const addresses = new Set(found.map(({ address }) => plain(address)))
  const lost = printers.filter(
    ({ address, identity }) => identity !== undefined && !addresses.has(plain(address ?? '')),
  )
  const names = new Set(printers.map(({ name }) => name))
  return found.map((one) => {
    const known = printers.find(({ address }) => plain(address ?? '') === plain(one.address))
    const former = lost.find(({ identity }) => identity === one.identity)
    const isAmbiguous = found.filter(({ name }) => name === one.name).length > 1
    const suggestedName = nameFor(one, isAmbiguous, names)
    if (known === undefined) names.add(suggestedName)
    return {
      ...one,
      suggestedName,
      knownAs: known?.id ?? null,
      formerly: known === undefined ? (former?.id ?? null) : null,
    }
  })
}

/**
 * The printer's own name; of two of one name each gets where it stands, or its address. One that this laptop knows by its
 * name keeps it.
 */
function nameFor(
  { way, name, place, address }: FoundPrinter,
  isAmbiguous: boolean,
  taken: ReadonlySet<string>,
): string {
  const candidates = [
    ...(isAmbiguous && way !== 'system' ? [] : [name]),
    ...(place === '' ? [] : [`${name} (${place})`]),
    `${name} (${hostOf(address)})`,
    `${name} (${address})`,
  ]
  return (candidates.find((candidate) => !taken.has(candidate)) ?? name).slice(0, 120)
}

function hostOf(address: string): string {
  return /^(?:[a-z]+:\/\/)?([^/]+)/i.exec(address)?.[1] ?? address
}

function plain(address: string): string {
  return address.trim().toLowerCase().replace(/\/$/, '')
}
