import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { latestPrintJobs, toPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { allBadgesOn, checkBadges } from '../../../electron/printing/ahead/check-badges.ts'
import { saveLayout } from '../../../electron/printing/layouts/save-layout.ts'
import { pdfDriver } from '../../../electron/printing/pdf-driver.ts'
import { preparePage } from '../../../electron/printing/queue/prepare-page.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import type { BadgeFlaw } from '../../../shared/model/badge-flaw.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { a6 } from '../../support/badges/ahead.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { driversOn } from '../../support/printing/drivers.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'
import { folderPrinter, labelPrinter } from '../../support/printing/printing.ts'

const press = openBadgePress('resources')
const guest = 'aaaaaaaa-0000-4000-8000-000000000000'

async function deskWithGuest(lastName = 'Jansen'): Promise<DeskDeps> {
  const desk = await openTestDesk([testList({ prints: 'always' })])
  importTestGuests(desk.db, desk.pen, [guestCalled(lastName)])
  return desk
}

function guestCalled(lastName: string) {
  const tickets = [{ id: guest, code: 'CODE-A', type: participant.id }]
  return { id: guest, person: { lastName }, tickets }
}

/** The badge of the guest as the queue hands it to a printer. */
async function prepared(desk: DeskDeps, printer: Printer) {
  requestBadge(desk, { id: randomUUID(), attendeeId: guest, reason: 'jam' })
  const [job] = latestPrintJobs(desk.db, desk.laptop, 1)
  if (job === undefined) throw new Error('No job was made')
  const page = await preparePage(
    {
      desk,
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

test('a badge with letters that the typeface lacks says so on its job, and after it is erased no more', async () => {
  const desk = await deskWithGuest('عمر')
  const job = () => {
    const [latest] = latestPrintJobs(desk.db, desk.laptop, 1)
    return latest === undefined ? null : toPrintJob(desk.db, latest)
  }
  await prepared(desk, folderPrinter())
  const flawed = job()?.flaws
  importTestGuests(desk.db, desk.pen, [guestCalled('Omar')], 'full')
  await prepared(desk, folderPrinter())

  expect(flawed).toEqual([{ kind: 'letters-missing', part: 'name', characters: ['ع', 'م', 'ر'] }])
  expect(job()?.flaws).toEqual([])
})

test('the badges of all guests are looked at before doors, by the layout and the media they get', async () => {
  const desk = await deskWithGuest('عمر')
  const long = 'bbbbbbbb-0000-4000-8000-000000000000'
  const all = [
    guestCalled('عمر'),
    { ...guestCalled('Wolvenhuisschimmelpenninck'), id: long },
    { ...guestCalled('Aa'), id: 'cccccccc-0000-4000-8000-000000000000' },
  ].map((one) => ({
    ...one,
    tickets: [{ ...one.tickets[0], id: one.id, code: one.id.slice(0, 8) }],
  }))
  importTestGuests(desk.db, desk.pen, all, 'full')
  const look = (printer: Printer | null) =>
    checkBadges(desk.db, press, allBadgesOn(printer, driversOn()), () => Promise.resolve())
  const onBadges = await look(folderPrinter())
  const layout = { ...defaultLayout, id: 'own', standard: true }
  saveLayout(desk, { id: randomUUID(), layout })
  const onLabels = await look(labelPrinter('zpl', 'x', { mediaMm: { width: 62, height: 100 } }))
  const ahead = await checkBadges(
    desk.db,
    press,
    {
      selection: { ticketTypes: null, listId: null, onlyMissing: false },
      on: { paper: { ...a6, cellWidth: 62, cellHeight: 90 } },
    },
    () => Promise.resolve(),
  )
  const kinds = (checked: typeof ahead) =>
    checked?.flawed.map(({ guest, flaws }) => `${guest}: ${flaws.map((flaw) => flaw.kind).join()}`)

  expect([onBadges?.checked, onBadges?.count]).toEqual([3, 1])
  expect(kinds(onBadges)).toEqual(['عمر: letters-missing'])
  const both = ['Wolvenhuisschimmelpenninck: too-small', 'عمر: letters-missing']
  expect([kinds(onLabels), kinds(ahead)]).toEqual([both, both])
})

test('a check anew tells of what changed since: a guest, the layout, the paper, and whoever came or went', async () => {
  const desk = await deskWithGuest('عمر')
  const look = async (printer: Printer) => {
    const toCheck = allBadgesOn(printer, driversOn())
    const checked = await checkBadges(desk.db, press, toCheck, () => Promise.resolve())
    return checked?.flawed.map(({ guest: name, flaws }) => `${name}: ${kindsOf(flaws)}`)
  }
  const before = [await look(folderPrinter()), await look(folderPrinter())]
  importTestGuests(desk.db, desk.pen, [guestCalled('Wolvenhuisschimmelpenninck')], 'full')
  const renamed = await look(folderPrinter())
  const narrow = defaultLayout.elements.map((element) => ({ ...element, width: 20 }))
  const layout = { ...defaultLayout, id: 'own', standard: true, elements: narrow }
  saveLayout(desk, { id: randomUUID(), layout })
  const onNarrow = await look(folderPrinter())
  saveLayout(desk, { id: randomUUID(), layout: { ...layout, elements: [] } })
  const onNothing = await look(folderPrinter())
  saveLayout(desk, { id: randomUUID(), layout: { ...layout, elements: defaultLayout.elements } })
  const small = labelPrinter('zpl', 'x', { mediaMm: { width: 62, height: 100 } })

  expect(before).toEqual([['عمر: letters-missing'], ['عمر: letters-missing']])
  expect(renamed).toEqual([])
  expect(onNarrow).toEqual([expect.stringMatching(/^Wolven.*: too-small/)])
  expect(onNothing).toEqual([])
  expect([await look(folderPrinter()), await look(small)]).toEqual([
    [],
    ['Wolvenhuisschimmelpenninck: too-small'],
  ])
})

function kindsOf(flaws: readonly BadgeFlaw[]): string {
  return flaws.map(({ kind }) => kind).join()
}
