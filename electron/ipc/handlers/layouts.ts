import { randomUUID } from 'node:crypto'
import { setTimeout as afterMs } from 'node:timers/promises'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import { layoutWarnings } from '../../../shared/domain/badge/layout-warnings.ts'
import { blankEdges, type Edges } from '../../../shared/domain/media-findings.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { failure, success } from '../../../shared/result.ts'
import { allLayouts } from '../../db/definitions.ts'
import { extraLabels } from '../../db/extra-labels.ts'
import { badgeSize } from '../../printing/badge-size.ts'
import { readLayoutFile } from '../../printing/layouts/read-layout-file.ts'
import { sampleContent } from '../../printing/layouts/sample-content.ts'
import { removeLayout, saveLayout } from '../../printing/layouts/save-layout.ts'
import type { Deps, HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Dots an inch of the printer that badges go to, where it does not say: the coarsest that is usual for each kind. */
const usualDpi = { ipp: 300, zpl: 203, 'brother-ql': 300, system: 300, pdf: 300 } as const

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
    const blank = await blankFor(layout, settings.current(), printing.mediaTold)
    if (!db.open) return failure('no-event')
    const content = sampleContent(db, sample)
    const { press } = printing
    return success({
      svg: drawSvg(press.show(layout, content)),
      guest: displayName(content),
      warnings: layoutWarnings(layout, content, press.tools, dpiOf(settings.current()), blank),
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
async function blankFor(
  { width, height, fold }: BadgeLayout,
  { printers, printerId }: Settings,
  mediaTold: Deps['printing']['mediaTold'],
): Promise<Edges | null> {
  const printer = printers.find(({ id }) => id === printerId)
  if (printer === undefined || fold !== 'none') return null
  const badge = badgeSize(printer)
  const isItsSize = Math.abs(badge.width - width) < 1 && Math.abs(badge.height - height) < 1
  if (!isItsSize) return null
  // A printer that is slow to answer does not hold the designer up: the next drawing has it.
  const told = await Promise.race([mediaTold(printer), afterMs(PATIENCE, null)])
  return blankEdges(printer, told)
}

function dpiOf({ printers, printerId }: Settings): number {
  const printer = printers.find(({ id }) => id === printerId)
  return printer === undefined ? 300 : (printer.dpi ?? usualDpi[printer.driver])
}
