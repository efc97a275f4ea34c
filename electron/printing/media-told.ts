import type { Printer } from '../../shared/model/settings.ts'
import type { ToldMedia } from '../../shared/model/told-media.ts'
import type { Drivers } from './drivers.ts'

/** Media are changed by hand: what a printer told, or that it told nothing, stands for so many ms. */
const STANDS = 15_000

type Told = Promise<ToldMedia | null>

/** Asks printers what media they have, each now and then; null where one tells nothing. */
export function mediaTold(drivers: Drivers): (printer: Printer) => Told {
  const told = new Map<string, { readonly media: Told; readonly at: number }>()
  return (printer) => {
    const key = `${printer.driver} ${printer.address ?? ''}`
    const last = told.get(key)
    if (last !== undefined && performance.now() - last.at < STANDS) return last.media
    const media = drivers[printer.driver]?.media?.(printer) ?? Promise.resolve(null)
    told.set(key, { media, at: performance.now() })
    return media
  }
}
