import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeSize } from '../../../electron/printing/badges/badge-size.ts'
import { drawingWith } from '../../../electron/printing/drawing/drawing.ts'
import { orThroughQueue } from '../../../electron/printing/raw/raw-queue.ts'
import { windowsSpooler } from '../../../electron/printing/windows/windows-spooler.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import { badgeContent, badgeFonts, badgeTools, defaultLayout } from '../../support/badges/badge.ts'
import { startCups, type Cups } from '../../support/printing/cups.ts'
import { labelPrinter, pageToPrint, submit } from '../../support/printing/printing.ts'

describe('a label printer behind a print server', () => {
  let cups: Cups

  beforeAll(async () => {
    cups = await startCups()
  })

  afterAll(async () => {
    await cups.stop()
  })

  test('gets the label byte for byte, and cannot tell whether it came out', async () => {
    const { address, tray } = await cups.addQueue('zebra')
    const queued = labelPrinter('zpl', address)
    const zpl = orThroughQueue(zplDriver(), windowsSpooler(null))
    const badge = placeBadge(
      scaleLayout(defaultLayout, badgeSize(queued)),
      badgeContent(),
      badgeTools,
    )
    const drawn = await zpl.draw(queued, badge, drawingWith(badgeFonts))
    if (!drawn.ok) throw new Error(drawn.message)
    const page = { ...pageToPrint(), document: drawn.value }

    const job = await submit(zpl, queued, page)

    expect(await tray.received(1)).toEqual([Buffer.from(page.document)])
    await expect.poll(() => zpl.jobState(queued, job)).toMatchObject({ state: 'untold' })
    expect(await zpl.status(queued)).toMatchObject({ state: 'idle' })
  })
})
