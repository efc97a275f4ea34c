import { randomUUID } from 'node:crypto'
import type { EventDescription } from '../../shared/model/event.ts'
import { demoEventId } from '../events/seed-demo.ts'
import type { SettingsStore } from './laptop/settings.ts'

/** Gives a laptop that has no printer yet a folder of PDFs when it opens the demo, so that badges come out. */
export function offerDemoPrinter(
  settings: SettingsStore,
  event: { readonly id: string; readonly description: EventDescription },
): void {
  const isDemo = event.id === demoEventId(event.description.firstDay)
  if (!isDemo || settings.current().printers.length > 0) return
  const id = randomUUID()
  const mediaMm = { width: 86, height: 120 }
  const folder = { id, name: 'PDF', driver: 'pdf' as const, address: null, mediaMm, dpi: null }
  settings.remember({ printers: [folder], printerId: id })
}
