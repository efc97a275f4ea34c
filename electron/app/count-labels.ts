import type { Printer } from '../../shared/model/settings.ts'
import type { SettingsStore } from './laptop/settings.ts'

/** Counts the labels of one badge off what is left in its printer; whether anybody counts there. */
export function countLabels(settings: SettingsStore, { id }: Pick<Printer, 'id'>): boolean {
  const { printers } = settings.current()
  const printer = printers.find((one) => one.id === id)
  if (printer === undefined) return false
  const labels = printer.labels ?? null
  if (labels === null) return false
  const left = Math.max(0, labels.left - (printer.tuning?.copies ?? 1))
  const counted = { ...printer, labels: { ...labels, left } }
  settings.remember({ printers: printers.map((one) => (one.id === id ? counted : one)) })
  return true
}
