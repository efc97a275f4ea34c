import type { Printer } from '../model/settings.ts'

/** The language of a label printer by what it is called; null for any other printer. */
export function labelLanguage(
  model: string,
): Extract<Printer['driver'], 'zpl' | 'brother-ql'> | null {
  if (/brother.*\bql|\bql-\d{3,4}/i.test(model)) return 'brother-ql'
  return /zebra|zdesigner|\bzpl\b|\bztc\b|\b(?:zd|zt|gk|gx|zq)\d{3}/i.test(model) ? 'zpl' : null
}

/**
 * The driver for a queue of a print server: one that passes bytes on as they are wants the printer's own language, one
 * with a driver of its own takes a PDF.
 */
export function driverForQueue(model: string, name: string): Printer['driver'] {
  const isRaw = /\braw\b/i.test(model)
  if (!isRaw) return 'ipp'
  return labelLanguage(`${name} ${model}`) ?? 'zpl'
}
