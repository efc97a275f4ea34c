import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { copyEventFile } from '../../../electron/db/file/copy.ts'
import { closeEventFile, openEventFile } from '../../../electron/db/open-event-file.ts'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { look } from '../../../electron/events/event-folder.ts'
import { isThrowaway, markThrowaway } from '../../../electron/events/throwaway.ts'
import { Desk } from '../../../electron/events/desk.ts'
import type { PrinterDriver } from '../../../electron/printing/driver.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { PrintQueue } from '../../../electron/printing/queue/print-queue.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { pdfDriver } from '../../../electron/printing/pdf-driver.ts'
import {
  importTestGuests,
  openTestDesk,
  openTestFile,
  temporaryFolder,
} from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'
import { folderPrinter } from '../../support/printing/printing.ts'

const anneke = {
  id: '11111111-1111-4111-8111-111111111111',
  person: { firstName: 'Anneke', infix: 'van der', lastName: 'Heijden', email: 'a@voorbeeld.nl' },
  tickets: [{ code: 'K4-77QX' }],
}
const hof = {
  id: '22222222-2222-4222-8222-222222222222',
  person: { firstName: 'Bé', infix: "van 't", lastName: 'Hof' },
  tickets: [{ code: 'K4-77QX' }],
}

function scan(deps: DeskDeps, raw: string, attendeeId?: string, listId = 'reception') {
  const result = scanTicket(deps, {
    id: randomUUID(),
    listId,
    raw,
    direction: 'entry',
    ...(attendeeId === undefined ? {} : { attendeeId }),
  })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** A queue that prints by `driver`, and the next moment at which a job is in a state. */
function openQueue(deps: DeskDeps, driver: PrinterDriver) {
  const printer = folderPrinter()
  const crashes: unknown[] = []
  let look = () => {}
  const queue = new PrintQueue(deps, {
    drivers: { pdf: driver },
    press: openBadgePress('resources'),
    printers: () => ({ printers: [printer], printerId: printer.id }),
    onJobChanged: () => {
      look()
    },
    onCrash: (error) => crashes.push(error),
  })
  const inState = (id: string, state: string) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (findPrintJob(deps.db, id)?.state === state) resolve()
      }
      look()
    })
  return { queue, crashes, inState }
}

describe('an erased guest', () => {
  it('is in no kept answer, scanned text or print job any more', async () => {
    const deps = await openTestDesk()
    scan(deps, 'K4-77QX')
    importTestGuests(deps.db, deps.pen, [anneke, hof])
    expect(scan(deps, 'k4-77qx').verdict).toBe('ambiguous')
    const { badge } = scan(deps, '', anneke.id)
    const queue = openQueue(deps, pdfDriver(temporaryFolder()))
    queue.queue.start()
    await queue.inState(badge?.jobId ?? '', 'printed')
    await queue.queue.stop()
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'erased',
      body: { attendeeId: anneke.id },
    })
    const left = ['journal_personal', 'local_answer', 'local_print_job', 'p_source_row'].flatMap(
      (table) => deps.db.prepare(`SELECT * FROM ${table}`).all(),
    )
    expect(JSON.stringify(left)).not.toMatch(/anneke|heijden/i)
    expect(
      JSON.stringify(deps.db.prepare('SELECT * FROM journal_personal WHERE subject = ?').all('')),
    ).toBe('[]')
  })

  it('gets no badge that still waited', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const jobId = scan(deps, 'K4-77QX').badge?.jobId ?? ''
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'erased',
      body: { attendeeId: anneke.id },
    })
    const folder = temporaryFolder()
    const { queue, inState } = openQueue(deps, pdfDriver(folder))
    queue.start()
    await inState(jobId, 'canceled')
    await queue.stop()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a badge', () => {
  it('counts again while it is tried again', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const jobId = scan(deps, 'K4-77QX').badge?.jobId ?? ''
    const { queue } = openQueue(deps, pdfDriver(temporaryFolder()))
    await queue.stop()
    deps.db.prepare(`UPDATE local_print_job SET state = 'failed' WHERE id = ?`).run(jobId)
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'badge-settled',
      body: { attendeeId: anneke.id, requestId: jobId, outcome: 'failed', printer: '' },
    })
    queue.happen(jobId, { type: 'retried' })
    expect(scan(deps, 'K4-77QX').badge).toMatchObject({ jobId })
  })

  it('is asked for once by one call, and its id is refused for another', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const wish = { id: randomUUID(), attendeeId: anneke.id, reason: 'jam' as const }
    expect(requestBadge(deps, wish)).toEqual(requestBadge(deps, wish))
    expect(requestBadge(deps, { ...wish, reason: 'lost' })).toMatchObject({ code: 'id-taken' })
    const { id } = scan(deps, 'K4-77QX')
    expect(requestBadge(deps, { ...wish, id })).toMatchObject({ code: 'id-taken' })
  })

  it('that is just being handed over is not called canceled', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const jobId = scan(deps, 'K4-77QX').badge?.jobId ?? ''
    const driver = pdfDriver(temporaryFolder())
    let goOn = () => {}
    const waiting = new Promise<void>((resolve) => (goOn = resolve))
    const { queue, inState } = openQueue(deps, {
      ...driver,
      print: async (printer, page) => {
        await waiting
        return driver.print(printer, page)
      },
    })
    queue.start()
    await inState(jobId, 'sending')
    const canceled = queue.cancel(jobId)
    goOn()
    expect(await canceled).toBe(false)
    await inState(jobId, 'printed')
    await queue.stop()
  })

  it('that cannot be drawn keeps no other from coming out', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke, { ...hof, tickets: [{ code: 'HOF' }] }])
    scan(deps, 'K4-77QX')
    const behind = scan(deps, 'HOF').badge?.jobId ?? ''
    const driver = pdfDriver(temporaryFolder())
    let drawn = 0
    const { queue, crashes, inState } = openQueue(deps, {
      ...driver,
      draw: (...page) => {
        drawn += 1
        if (drawn === 1) throw new Error('no such glyph')
        return driver.draw(...page)
      },
    })
    queue.start()
    await inState(behind, 'printed')
    await queue.stop()
    expect(crashes).toHaveLength(1)
  })
})

describe('searching', () => {
  it('finds a typo of a name that was corrected twice', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const rename = (lastName: string) => {
      appendEntry(deps.db, deps.pen, {
        id: randomUUID(),
        type: 'attendee-edited',
        body: { attendeeId: anneke.id, fields: ['name'] },
        personal: { [anneke.id]: { name: { firstName: 'Anneke', infix: '', lastName } } },
      })
      return searchAttendees(deps.db, lastName.replace('s', 'ss'), 5).map((guest) => guest.lastName)
    }
    expect(rename('Jansen')).toEqual(['Jansen'])
    expect(rename('Visser')).toEqual(['Visser'])
  })
})

describe('the desk', () => {
  const words = { reception: 'Ontvangst', participant: 'Deelnemer', day: (date: string) => date }
  const description = {
    name: 'Congres',
    firstDay: '2026-06-17',
    lastDay: '2026-06-17',
    timeZone: 'Europe/Amsterdam',
    place: '',
    codesIgnoreCase: true,
  }

  function openDesk(folder: string): Desk {
    const surroundings = {
      folder,
      practiceFolder: join(folder, 'practice'),
      clock: { now: () => OPENING, simulated: false },
      newId: randomUUID,
      laptop: 'laptop-1',
      deskName: () => '',
      operator: () => '',
    }
    return new Desk(surroundings, { onOpened: () => {}, onClosing: () => {} })
  }

  it('keeps its event open when another file describes none', async () => {
    const folder = temporaryFolder()
    const [id, empty] = [randomUUID(), randomUUID()]
    const file = await openEventFile(join(folder, `${empty}.sqlite`), null, { create: true })
    if (file.ok) closeEventFile(file.value)
    const desk = openDesk(folder)
    await desk.create(id, description, words)
    expect(await desk.open(empty)).toMatchObject({ code: 'not-an-event' })
    expect(desk.summary()).toMatchObject({ id })
    desk.close()
  })

  it('closes a file that cannot be written any more', async () => {
    const db = await openTestFile()
    db.pragma('query_only = ON')
    closeEventFile(db)
    expect(db.open).toBe(false)
  })

  it('knows a practice copy from its first moment', async () => {
    const target = join(temporaryFolder(), 'copy.sqlite')
    const { db } = await openTestDesk()
    await copyEventFile(db, target, markThrowaway)
    expect(look(target, isThrowaway)).toBe(true)
  })
})
