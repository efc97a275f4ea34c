import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { badgeMedia } from '../../../electron/printing/badges/badge-size.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import { layoutFor } from '../../../electron/db/badges/layout-for.ts'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import type { Printer } from '../../../shared/model/settings.ts'

const press = openBadgePress('resources')

/** Whose badge lies on the paper of a label printer: the guests by the bytes of their labels, which are the same each time. */
export async function labelsOf(
  { db }: DeskDeps,
  printer: Printer,
  guests: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const driver = zplDriver()
  const media = badgeMedia(printer, driver)
  const labels = new Map<string, string>()
  for (const id of guests) {
    const guest = findAttendee(db, id)
    if (guest === null) throw new Error('no guest')
    const badge = press.place(db, id, layoutFor(db, guest, 'reception'), media)
    if (badge === null) throw new Error('no badge')
    const drawn = await driver.draw(printer, badge, press.drawing)
    if (!drawn.ok) throw new Error(drawn.code)
    labels.set(labelIn(drawn.value), id)
  }
  return labels
}

/** What of a label tells it from others: from its beginning to its end. */
export function labelIn(bytes: Uint8Array): string {
  return /\^XA[^]*\^XZ/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? ''
}
