import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { latestPrintJobs } from '../../electron/db/print-jobs.ts'
import type { DeskDeps } from '../../electron/db/desk-deps.ts'
import { openBadgePress } from '../../electron/printing/badge-press.ts'
import { saveLayout } from '../../electron/printing/layouts/save-layout.ts'
import { pdfDriver } from '../../electron/printing/pdf-driver.ts'
import { preparePage } from '../../electron/printing/prepare-page.ts'
import { requestBadge } from '../../electron/printing/request-badge.ts'
import type { Printer } from '../../shared/model/settings.ts'
import { defaultLayout } from '../support/badge.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../support/event-file.ts'
import { participant, testList } from '../support/guests.ts'
import { folderPrinter } from '../support/printing.ts'

const press = openBadgePress('resources')
const guest = 'aaaaaaaa-0000-4000-8000-000000000000'

async function deskWithGuest(): Promise<DeskDeps> {
  const desk = await openTestDesk([testList({ prints: 'always' })])
  const tickets = [{ id: guest, code: 'CODE-A', type: participant.id }]
  importTestGuests(desk.db, desk.pen, [{ id: guest, person: { lastName: 'Jansen' }, tickets }])
  return desk
}

/** The badge of the guest as the queue hands it to a printer. */
async function prepared(desk: DeskDeps, printer: Printer) {
  requestBadge(desk, { id: randomUUID(), attendeeId: guest, reason: 'jam' })
  const [job] = latestPrintJobs(desk.db, desk.laptop, 1)
  if (job === undefined) throw new Error('No job was made')
  const page = await preparePage(
    desk,
    {
      press,
      drivers: { pdf: pdfDriver(temporaryFolder()) },
      printers: () => ({ printers: [printer], printerId: printer.id }),
      onJobChanged: () => {},
      onCrash: (error) => {
        throw error
      },
    },
    job,
  )
  if (!('page' in page)) throw new Error(JSON.stringify(page))
  return page.page
}

/** The size of a PDF's page in mm. */
function sizeOf(document: Uint8Array) {
  const file = join(temporaryFolder(), 'badge.pdf')
  writeFileSync(file, document)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? []
  return [width, height].map((points) => Math.round((Number(points) / 72) * 25.4 * 10) / 10)
}

test.each([
  ['A6', { width: 105, height: 148 }, [105, 148]],
  ['a double badge', { fold: 'double' as const }, [86, 240]],
])('a folder has a page of exactly the size of %s, whatever its media', async (_, size, page) => {
  const desk = await deskWithGuest()
  const layout = { ...defaultLayout, ...size, id: 'own', standard: true }
  saveLayout(desk, { id: randomUUID(), layout })
  const folder = { ...folderPrinter(), mediaMm: { width: 62, height: 29 } }

  expect(sizeOf((await prepared(desk, folder)).document)).toEqual(page)
})
