import { randomUUID } from 'node:crypto'
import { setTimeout as afterMs } from 'node:timers/promises'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import { layoutWarnings } from '../../../shared/domain/badge/layout-warnings.ts'
import { blankEdges, type Edges } from '../../../shared/domain/badge/media-findings.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { ToldMedia } from '../../../shared/model/told-media.ts'
import { failure, success } from '../../../shared/result.ts'
import { allLayouts } from '../../db/event/definitions.ts'
import { extraLabels } from '../../db/guests/extra-labels.ts'
import type { Drivers } from '../../printing/drivers.ts'
import { badgeSize } from '../../printing/badges/badge-size.ts'
import { readLayoutFile } from '../../printing/layouts/read-layout-file.ts'
import { sampleContent } from '../../printing/layouts/sample-content.ts'
import { removeLayout, saveLayout } from '../../printing/layouts/save-layout.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** How long a drawing waits for a printer that is asked for its edges, in ms. */
const PATIENCE = 250

/** The badge layouts of the open event. */
export const layoutHandlers = {
  'layouts.all': onEvent(({ db }, _input, { printing }) =>
    success({
      layouts: allLayouts(db),
      standard: printing.press.standard,
      extraFields: extraLabels(db),
    }),
  ),
  'layouts.save': onEvent((event, input, { push }) => {
    const saved = saveLayout(event, input)
    if (saved.ok) push('journal.changed', { types: ['layout-defined'] })
    return saved
  }),
  'layouts.remove': onEvent((event, input, { push }) => {
    const removed = removeLayout(event, input)
    if (removed.ok) push('journal.changed', { types: ['layout-defined'] })
    return removed
  }),
  'layouts.read': onEvent((_event, { fileName, bytes }) => {
    const read = readLayoutFile(bytes, { id: randomUUID(), fileName })
    return read
  }),
  'layouts.export': onEvent(async ({ db }, { layoutId }, { printing, files }) => {
    const layout = printing.press.layoutOf(db, layoutId)
    const bytes = Buffer.from(`${JSON.stringify(layout, null, 2)}\n`)
    const name = `${layout.name.replace(/[^\p{L}\p{N} ._-]/gu, '').trim() || 'badge'}.json`
    return files.saveAs(name, bytes)
  }),
  'layouts.draw': onEvent(async ({ db }, { layout, sample }, { printing, settings }) => {
    const { printers, printerId } = settings.current()
    const printer = printers.find(({ id }) => id === printerId) ?? null
    // A printer that is slow to answer does not hold the designer up: the next drawing has it.
    const told =
      printer && (await Promise.race([printing.mediaTold(printer), afterMs(PATIENCE, null)]))
    const blank = printer === null ? null : blankFor(layout, printer, told)
    if (!db.open) return failure('no-event')
    const content = sampleContent(db, sample)
    const { press } = printing
    return success({
      svg: drawSvg(press.show(layout, content)),
      guest: displayName(content),
      warnings: layoutWarnings(
        layout,
        content,
        press.tools,
        dpiOf(printer, told, printing.drivers),
        blank,
      ),
    })
  }),
} satisfies HandlersOf<
  | 'layouts.all'
  | 'layouts.save'
  | 'layouts.remove'
  | 'layouts.read'
  | 'layouts.export'
  | 'layouts.draw'
>

/** The edges that the chosen printer leaves blank on a badge of its media's size. */
function blankFor(
  { width, height, fold }: BadgeLayout,
  printer: Printer,
  told: ToldMedia | null,
): Edges | null {
  if (fold !== 'none') return null
  const badge = badgeSize(printer)
  const isItsSize = Math.abs(badge.width - width) < 1 && Math.abs(badge.height - height) < 1
  return isItsSize ? blankEdges(printer, told) : null
}

/** How fine a printer prints: as it was set, as it tells itself (of several the coarsest), or as is usual for its kind. */
function dpiOf(printer: Printer | null, told: ToldMedia | null, drivers: Drivers): number {
  if (printer === null) return 300
  const coarsest = told === null || told.dpi.length === 0 ? null : Math.min(...told.dpi)
  return printer.dpi ?? coarsest ?? drivers[printer.driver]?.kind.usualDpi ?? 300
}
