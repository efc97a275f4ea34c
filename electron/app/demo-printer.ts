import { randomUUID } from 'node:crypto'
import type { OpenEvent } from '../events/open-event.ts'
import { isDemo } from '../events/seed-demo.ts'
import type { SettingsStore } from './laptop/settings.ts'

/** Gives a laptop that has no printer yet a folder of PDFs when it opens the demo, so that badges come out. */
export function offerDemoPrinter(
  settings: SettingsStore,
  event: Pick<OpenEvent, 'id' | 'deps'>,
): void {
  if (!isDemo(event) || settings.current().printers.length > 0) return
  const id = randomUUID()
  const mediaMm = { width: 86, height: 120 }
  const folder = { id, name: 'PDF', driver: 'pdf' as const, address: null, mediaMm, dpi: null }
  settings.remember({ printers: [folder], printerId: id })
}
