import type { Printer } from '../../shared/model/settings.ts'
import type { ToldMedia } from '../../shared/model/told-media.ts'
import type { Drivers } from './drivers.ts'

/** What a printer tells of its media; null where it, or its kind, tells nothing. */
export async function mediaTold(
  { drivers }: { readonly drivers: Drivers },
  printer: Printer,
): Promise<ToldMedia | null> {
  return (await drivers[printer.driver]?.media?.(printer)) ?? null
}
