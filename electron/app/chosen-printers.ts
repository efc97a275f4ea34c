import { languages, type Language } from '../../shared/i18n/languages.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { ChosenPrinters } from '../printing/printer-watch.ts'
import type { SettingsStore } from './laptop/settings.ts'

/** The printers that a person chose; or `only` one there is, in practice without labels. */
export function chosenPrinters(
  settings: SettingsStore,
  only: Printer | null,
): ChosenPrinters & { readonly only: readonly Printer[] | null } {
  const { printers, printerId, standbyId, printingPaused: isPaused } = settings.current()
  if (only !== null) return { first: only, standby: null, isPaused, only: [only] }
  const find = (id: string | null) => printers.find((printer) => printer.id === id) ?? null
  return { first: find(printerId), standby: find(standbyId), isPaused, only: null }
}

/** A folder that stands for the printer in practice: its badges come out as large as on the printer in use. */
export function practicePrinter(settings: SettingsStore, language: Language): Printer {
  const { first } = chosenPrinters(settings, null)
  return {
    id: '0ef0e0ef-0000-4000-8000-000000000000',
    name: languages[language]['practice.folder'],
    driver: 'pdf',
    address: null,
    mediaMm: first?.mediaMm ?? { width: 86, height: 120 },
    dpi: null,
  }
}
