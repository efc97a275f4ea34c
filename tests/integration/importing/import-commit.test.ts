import { describe, expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { allTicketTypes } from '../../../electron/db/event/definitions.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import {
  takeBackRevision,
  unfinishedRevision,
  writeRevision,
} from '../../../electron/db/sources/revisions.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { cancelImport, commitImport } from '../../../electron/importing/commit-import.ts'
import { previewImport } from '../../../electron/importing/preview-import.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import {
  type Desk,
  ann,
  bytesOf,
  choices,
  entries,
  header,
  jan,
  load,
  manyGuests,
  openDesk,
  preview,
} from '../../support/import-desk.ts'

describe('a preview', () => {
  it('tells what the file would do and writes nothing', async () => {
    const desk = await openDesk()
    const before = entries(desk)
    const shown = await preview(desk, jan, ann, ';;;;;;Deelnemer')
    expect(shown).toEqual({
      previewId: shown.previewId,
      fileName: 'gasten.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      sheets: [],
      sheetsTogether: [],
      sheetsLeft: 0,
      sheet: null,
      headerRow: 1,
      head: [
        { row: 1, cells: header.split(';') },
        { row: 2, cells: jan.split(';') },
        { row: 3, cells: ann.split(';') },
        { row: 4, cells: ';;;;;;Deelnemer'.split(';') },
      ],
      remembered: false,
      columns: [
        { header: 'Voornaam', meaning: 'first-name', sensitive: false },
        { header: 'Tussenvoegsel', meaning: 'infix', sensitive: false },
        { header: 'Achternaam', meaning: 'last-name', sensitive: false },
        { header: 'Organisatie', meaning: 'organisation', sensitive: false },
        { header: 'Ticketcode', meaning: 'code', sensitive: false },
        { header: 'Status', meaning: 'status', sensitive: false },
        { header: 'Soort ticket', meaning: 'ticket-type', sensitive: false },
      ],
      statuses: [
        { word: 'Betaald', key: 'betaald', count: 1, meaning: 'confirmed' },
        { word: 'Onbetaald', key: 'onbetaald', count: 1, meaning: 'unpaid' },
      ],
      ticketTypes: [
        {
          word: 'Deelnemer',
          key: 'deelnemer',
          count: 2,
          meaning: 'participant',
          validDays: null,
        },
      ],
      lists: [],
      placesAlong: 0,
      merged: 0,
      names: { odd: 0, rewritten: false, shown: [] },
      mendedAgain: [],
      mergedRows: 0,
      mergedGuests: [],
      clashes: 0,
      withdrawnArrived: 0,
      elsewhere: { people: 0, codes: 0, named: [] },
      guestList: { id: 'file', name: 'gasten', known: false },
      guestLists: [],
      before: 0,
      choices: choices({}),
      sample: [jan.split(';'), ann.split(';'), ';;;;;;Deelnemer'.split(';')],
      counts: { rows: 3, added: 2, changed: 0, withdrawn: 0, unchanged: 0, skipped: 1 },
      problems: [{ row: 4, kind: 'no-name', skipped: true, detail: 'Deelnemer' }],
      problemCount: 1,
    })
    expect(entries(desk)).toEqual(before)
    expect(countAttendees(desk.db)).toBe(0)
  })

  it('of a file that cannot be read says why', async () => {
    const desk = await openDesk()
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04])
    expect(await previewImport(desk, { fileName: 'gasten.xlsx', bytes })).toMatchObject({
      ok: false,
      code: 'damaged',
    })
  })

  it('that was put away is not written any more', async () => {
    const desk = await openDesk()
    const { previewId } = await preview(desk, jan)
    cancelImport(desk, { previewId })
    expect(await commitImport(desk, { previewId })).toMatchObject({ code: 'unknown-preview' })
  })
})

describe('a commit', () => {
  it('brings the guests to the scanner and to the search', async () => {
    const desk = await openDesk()
    const { previewId, counts } = await load(desk, jan, ann)
    expect([desk.scan('QX72KD01'), desk.scan('qx72kd02'), desk.scan('QX72KD03')]).toEqual([
      'valid',
      'unpaid',
      'invalid',
    ])
    expect(searchAttendees(desk.db, 'vd berg', 5)).toHaveLength(1)
    expect(desk.progress.at(-1)).toMatchObject({
      previewId,
      state: 'committed',
      rowsDone: 2,
      rowsTotal: 2,
      counts,
      problem: null,
    })
    expect(desk.written).toEqual([['rows', 'revision-committed']])
  })

  it('goes on in chunks, invisible till the last, while scans are answered', async () => {
    const desk = await openDesk()
    await load(desk, jan)
    const visible: number[] = []
    const verdicts: string[] = []
    const watched: Desk = {
      ...desk,
      onProgress: (step) => {
        if (step.state !== 'writing') return
        visible.push(countAttendees(desk.db))
        verdicts.push(desk.scan('QX72KD01'))
      },
    }
    await load(watched, ...manyGuests(450), jan)
    expect(visible).toEqual([1, 1, 1])
    expect(verdicts).toEqual(['valid', 'used', 'used'])
    expect(countAttendees(desk.db)).toBe(451)
    expect(desk.scan('QX72KD01')).toBe('used')
  })

  it('asked for twice is written once', async () => {
    const desk = await openDesk()
    const { previewId } = await preview(desk, jan)
    const [one, other] = await Promise.all([
      commitImport(desk, { previewId }),
      commitImport(desk, { previewId }),
    ])
    expect(one).toEqual(other)
    expect(await commitImport(desk, { previewId })).toEqual(one)
    expect(entries(desk).filter((type) => type === 'revision-committed')).toHaveLength(1)
  })

  it('that is stopped changes nothing', async () => {
    const desk = await openDesk()
    await load(desk, jan)
    const shown = await preview(desk, ...manyGuests(900))
    const stopping: Desk = {
      ...desk,
      onProgress: (step) => {
        if (step.rowsDone > 0) cancelImport(desk, { previewId: shown.previewId })
      },
    }
    const answer = await commitImport(stopping, { previewId: shown.previewId })
    expect(answer).toMatchObject({ ok: true, value: { state: 'canceled', rowsDone: 0 } })
    expect(countAttendees(desk.db)).toBe(1)
    expect([desk.scan('QX72KD01'), desk.scan('QX0Z')]).toEqual(['valid', 'invalid'])
    expect(entries(desk).at(-3)).toBe('revision-abandoned')
    expect(bytesOf(desk, 'Berg899', 'QX3Z')).toEqual([])
    expect(bytesOf(desk, 'Gemeente Assen')).toEqual(['Gemeente Assen'])
  })

  it('that ended with the program leaves nothing personal when the file is opened again', async () => {
    const desk = await openDesk()
    const steps = writeRevision(desk.db, desk.pen, {
      revisionId: crypto.randomUUID(),
      sourceId: 'file',
      scope: 'full',
      label: 'gasten.csv',
      rows: [
        {
          row: {
            attendeeId: crypto.randomUUID(),
            tickets: [],
            enrolments: [],
            unnamed: false,
            flagged: false,
          },
          person: { ...nobody, lastName: 'Halverwege', codes: [] },
        },
      ],
    })
    steps.next()
    const unfinished = unfinishedRevision(desk.db)
    expect(bytesOf(desk, 'Halverwege')).toEqual(['Halverwege'])
    Array.from(takeBackRevision(desk.db, desk.pen, unfinished ?? ''))
    expect([bytesOf(desk, 'Halverwege'), unfinishedRevision(desk.db)]).toEqual([[], null])
  })

  it('on a full disk says so and changes nothing', async () => {
    const desk = await openDesk()
    await load(desk, jan)
    const { previewId } = await preview(desk, ...manyGuests(2_000))
    const pages = Number(desk.db.pragma('page_count', { simple: true }))
    desk.db.pragma(`max_page_count = ${pages + 40}`)
    expect(await commitImport(desk, { previewId })).toMatchObject({
      ok: true,
      value: { state: 'failed', problem: 'disk-full' },
    })
    expect(countAttendees(desk.db)).toBe(1)
    expect(desk.scan('QX72KD01')).toBe('valid')
  })

  it('defines the ticket types that only the file names', async () => {
    const desk = await openDesk()
    await load(desk, jan, 'Bo;;Vis;Divosa;QX72KD09;;VIP-gast')
    expect(allTicketTypes(desk.db).map((type) => type.id)).toContain('vip-gast')
    const [holder] = findCodeHolders(desk.db, 'QX72KD09', true)
    expect(holder?.attendee.tickets[0]?.type).toBe('vip-gast')
  })
})
