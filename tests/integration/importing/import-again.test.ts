import { describe, expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { latestRevisionAt } from '../../../electron/db/sources/revisions.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { earlierImports } from '../../../electron/importing/earlier-imports.ts'
import { HOUR } from '../../support/ready-laptop.ts'
import {
  type Desk,
  adjust,
  ann,
  bytesOf,
  commit,
  entries,
  jan,
  load,
  openDesk,
  preview,
  previewFile,
} from '../../support/import-desk.ts'

describe('a file that comes again', () => {
  it('is told apart into new, changed, withdrawn and unchanged', async () => {
    const desk = await openDesk()
    await load(desk, jan, ann, 'Bo;;Vis;Divosa;QX72KD03;;')
    const shown = await preview(
      desk,
      jan,
      ann.replace('Onbetaald', 'Betaald'),
      'Cor;;Tak;Divosa;QX72KD04;;',
    )
    expect(shown.counts).toEqual({
      rows: 3,
      added: 1,
      changed: 1,
      withdrawn: 1,
      unchanged: 1,
      skipped: 0,
    })
    await commitImport(desk, { previewId: shown.previewId })
    expect(['QX72KD01', 'QX72KD02', 'QX72KD03', 'QX72KD04'].map(desk.scan)).toEqual([
      'valid',
      'valid',
      'canceled',
      'valid',
    ])
  })

  it('changes nobody behind a row that was put between, unless a person wants the numbers of rows', async () => {
    const desk = await openDesk()
    const heading = 'Nr;Naam;E-mailadres'
    await commit(desk, heading, '1;Jan Bos;jan@example.nl', '2;Ann Tak;ann@example.nl')
    const rows = ['1;Bo Vis;bo@example.nl', '2;Jan Bos;jan@example.nl', '3;Ann Tak;ann@example.nl']
    const shown = await previewFile(desk, heading, ...rows)
    expect(shown.counts).toMatchObject({ added: 1, changed: 0, unchanged: 2 })
    const columns = shown.columns.map(({ meaning, sensitive }, at) => ({
      ...{ sensitive, meaning: at === 0 ? ('extra' as const) : meaning },
    }))
    const kept = await adjust(desk, shown, { columns })
    expect(kept.counts).toMatchObject({ added: 1, changed: 2, unchanged: 0 })
  })

  it('says who of those that it drops are in already', async () => {
    const desk = await openDesk()
    await load(desk, jan, ann, 'Bo;;Vis;Divosa;QX72KD03;;')
    expect([desk.scan('QX72KD01'), desk.scan('QX72KD03'), desk.scan('QX72KD02')]).toEqual([
      ...['valid', 'valid', 'unpaid'],
    ])
    const { counts, withdrawnArrived } = await preview(desk, jan)
    expect([counts.withdrawn, withdrawnArrived]).toEqual([2, 1])
  })

  it('unchanged writes no guests, but says that they are as fresh as today', async () => {
    const desk = await openDesk()
    await load(desk, jan, ann)
    const [before, loadedAt] = [entries(desk), latestRevisionAt(desk.db)]
    const tomorrow = desk.pen.now() + 24 * HOUR
    const later: Desk = { ...desk, pen: { ...desk.pen, now: () => tomorrow } }

    const shown = await load(later, ann, jan)

    expect(shown.counts).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: 2 })
    expect(entries(desk)).toEqual([...before, 'revision-confirmed'])
    expect(desk.written.at(-1)).toEqual(['revision-confirmed'])
    expect(latestRevisionAt(desk.db)).toBe(new Date(tomorrow).toISOString())
    const [file] = earlierImports(desk)
    expect(file).toMatchObject({ at: loadedAt, confirmedAt: new Date(tomorrow).toISOString() })
  })

  it('with a guest who was erased meanwhile is the same all the same, and brings nothing of him back', async () => {
    const desk = await openDesk()
    await load(desk, jan, ann)
    const [erased] = findCodeHolders(desk.db, 'QX72KD01', true)
    appendEntry(desk.db, desk.pen, {
      id: crypto.randomUUID(),
      type: 'erased',
      body: { attendeeId: erased?.attendee.id ?? '' },
    })
    const same = await load(desk, jan, ann)
    expect(same.counts).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: 2 })
    const more = await load(desk, jan, ann, 'Bo;;Vis;Divosa;QX72KD03;;')
    expect(more.counts).toMatchObject({ added: 1, changed: 0, withdrawn: 0, unchanged: 2 })
    expect(searchAttendees(desk.db, 'berg', 5)).toEqual([])
    expect(bytesOf(desk, 'Gemeente Assen', 'Gemeente Epe')).toEqual(['Gemeente Epe'])
  })

  it('in part says nothing of the whole list', async () => {
    const desk = await openDesk()
    await load(desk, jan, ann)
    const before = entries(desk)
    const { previewId, counts } = await adjust(desk, await preview(desk, jan), { scope: 'partial' })
    await commitImport(desk, { previewId })
    expect(counts).toMatchObject({ changed: 0, withdrawn: 0, unchanged: 1 })
    expect(entries(desk)).toEqual(before)
  })

  it('loses no check-in when a guest got another ticket, whose code comes first', async () => {
    const desk = await openDesk()
    const columns = 'Naam;E-mail;Ticketcode'
    const guest = 'Jan Bos;jan@example.nl;QX72KD05'
    await commit(desk, columns, guest)
    const [before] = findCodeHolders(desk.db, 'QX72KD05', true)
    expect(desk.scan('QX72KD05')).toBe('valid')
    await commit(desk, columns, 'Jan Bos;jan@example.nl;AA72KD05', guest)
    const [after] = findCodeHolders(desk.db, 'AA72KD05', true)
    expect(after?.attendee.id).toBe(before?.attendee.id)
    expect(after?.attendee.tickets.map((ticket) => ticket.code)).toEqual(['AA72KD05', 'QX72KD05'])
    expect([desk.scan('AA72KD05'), countAttendees(desk.db)]).toEqual(['used', 1])
  })
})
