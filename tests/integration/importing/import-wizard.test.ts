import { describe, expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { allLists, allTicketTypes } from '../../../electron/db/event/definitions.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { draftCells, draftGuests } from '../../../electron/importing/draft-guests.ts'
import { earlierImports, undoImport } from '../../../electron/importing/earlier-imports.ts'
import {
  adjust,
  ann,
  commit,
  entries,
  jan,
  load,
  openDesk,
  preview,
  previewFile,
  manyGuests,
} from '../../support/import-desk.ts'

describe('the columns', () => {
  const file = [
    'Naam;Code;Status;Sessies;Bus;Diner;Allergie',
    'Jan Bos;A1;Betaald;Werken met data, zonder wantrouwen;Bus A;ja;noten',
    'Ann Tak;A2;VIP-akkoord;session-4|Wandeling;;nee;',
    'Cor Vis;A3;VIP-akkoord;Wandeling;Bus A;x;',
  ]

  it('with sessions, buses and dinners become places on lists, those that lack are made', async () => {
    const desk = await openDesk()
    const shown = await previewFile(desk, ...file)
    expect(shown.columns.map(({ meaning, sensitive }) => [meaning, sensitive]).slice(3)).toEqual([
      ['enrolments', false],
      ['enrolments', false],
      ['enrolled', false],
      ['extra', true],
    ])
    expect(shown.lists.map(({ word, count, meaning }) => [word, count, meaning])).toEqual([
      ['Bus A', 2, 'visit-2'],
      ['Diner', 2, 'dinner'],
      ['Wandeling', 2, '+'],
      ['Werken met data, zonder wantrouwen', 1, 'session-4'],
      ['session-4', 1, 'session-4'],
    ])
    const agreed = await adjust(desk, shown, { statuses: { 'vip akkoord': 'confirmed' } })
    await commitImport(desk, { previewId: agreed.previewId })
    const places = ['A1', 'A2', 'A3'].map(
      (code) => findCodeHolders(desk.db, code, true)[0]?.attendee.enrolments,
    )
    expect(places).toEqual([
      ['dinner', 'session-4', 'visit-2'],
      ['session-4', 'wandeling'],
      ['dinner', 'visit-2', 'wandeling'],
    ])
    expect(allLists(desk.db).find(({ id }) => id === 'wandeling')).toMatchObject({
      name: 'Wandeling',
      kind: 'session',
      byEnrolment: true,
    })
  })

  it('with a status that nobody knows come in as not approved, and as a person says what it means', async () => {
    const desk = await openDesk()
    const shown = await previewFile(desk, ...file)
    expect(shown.statuses).toEqual([
      { word: 'VIP-akkoord', key: 'vip akkoord', count: 2, meaning: null },
      { word: 'Betaald', key: 'betaald', count: 1, meaning: 'confirmed' },
    ])
    expect(shown.problems.map(({ row, kind, skipped }) => [row, kind, skipped])).toEqual([
      [3, 'unknown-status', false],
      [4, 'unknown-status', false],
    ])
    await commitImport(desk, { previewId: shown.previewId })
    expect(['A1', 'A2'].map(desk.scan)).toEqual(['valid', 'unapproved'])
    const again = await previewFile(desk, ...file)
    const agreed = await adjust(desk, again, { statuses: { 'vip akkoord': 'unpaid' } })
    await commitImport(desk, { previewId: agreed.previewId })
    expect(['A1', 'A2'].map(desk.scan)).toEqual(['used', 'unpaid'])
  })

  it('are read as a person says, and so in the next file of the same shape', async () => {
    const desk = await openDesk()
    const headings = 'Wie;Waarvandaan;Nummer'
    const shown = await previewFile(desk, headings, 'Jan Bos;Assen;0012345')
    const columns = [
      { meaning: 'full-name' as const, sensitive: false },
      { meaning: 'organisation' as const, sensitive: false },
      { meaning: 'code' as const, sensitive: false },
    ]
    const agreed = await adjust(desk, shown, { headerRow: 1, columns })
    expect(agreed.counts).toMatchObject({ added: 1, skipped: 0 })
    await commitImport(desk, { previewId: agreed.previewId })
    expect(desk.scan('0012345')).toBe('valid')
    const next = await previewFile(desk, headings, 'Jan Bos;Assen;0012345', 'Ann Tak;Epe;0012346')
    expect(next).toMatchObject({ remembered: true, counts: { added: 1, unchanged: 1 } })
  })

  it('are taken from another row, and cells are put right, before anything is written', async () => {
    const desk = await openDesk()
    const shown = await previewFile(
      desk,
      'Naam;Code',
      'Deelnemer;Ticketnummer',
      'Jan Bos;1,23457E+15',
      ';',
      'Ann Tak;A2',
    )
    const adjusted = await adjust(desk, shown, { headerRow: 2 })
    expect([shown.headerRow, adjusted.headerRow, adjusted.counts.rows]).toEqual([1, 2, 2])
    expect(adjusted.problems.map(({ row, kind }) => [row, kind])).toEqual([[3, 'scientific-code']])
    expect(draftCells(desk, { previewId: adjusted.previewId, row: 3 })).toEqual({
      ok: true,
      value: { cells: ['Jan Bos', '1,23457E+15'] },
    })
    const mended = await adjust(desk, adjusted, {
      headerRow: 2,
      mends: [{ row: 3, column: 1, value: '1234567890123456' }],
    })
    expect(mended.problems).toEqual([])
    await commitImport(desk, { previewId: mended.previewId })
    expect(desk.scan('1234567890123456')).toBe('valid')
  })

  it('with one person on three rows make one guest with three tickets, or three guests', async () => {
    const desk = await openDesk()
    const rows = ['A1', 'A2', 'A3'].map((code) => `Jan Bos;j@example.nl;${code}`)
    const shown = await previewFile(desk, 'Naam;E-mail;Code', ...rows)
    const apart = await adjust(desk, shown, { mergeRows: false })
    expect([shown.merged, shown.counts.added, apart.merged, apart.counts.added]).toEqual([
      1, 1, 0, 3,
    ])
    // What a person adds up in his head: the rows are the guests and those that made none.
    expect([shown.mergedRows, apart.mergedRows]).toEqual([2, 0])
  })

  it('with rows of one person keep those apart of whom a person says so', async () => {
    const desk = await openDesk()
    const rows = ['Jan Bos;j@example.nl;A1', 'Ann Tak;a@example.nl;B1', 'Jan Bos;j@example.nl;A2']
    const shown = await previewFile(desk, 'Naam;E-mail;Code', ...rows, 'Ann Tak;a@example.nl;B2')
    expect(shown.mergedGuests).toEqual([
      { name: 'Jan Bos', organisation: '', rows: [2, 4] },
      { name: 'Ann Tak', organisation: '', rows: [3, 5] },
    ])
    const apart = await adjust(desk, shown, { apart: [4] })
    expect([apart.counts.added, apart.mergedGuests.map(({ name }) => name)]).toEqual([
      3,
      ['Ann Tak'],
    ])
  })

  it('with one address for forty people make forty guests', async () => {
    const desk = await openDesk()
    const rows = Array.from(
      { length: 40 },
      (_, index) => `Gast ${index} Bos;s@example.nl;B${index}`,
    )
    expect((await previewFile(desk, 'Naam;E-mail;Code', ...rows)).counts.added).toBe(40)
  })
})

describe('what a preview shows of its guests', () => {
  it('is told field by field, with what the desk made of it', async () => {
    const desk = await openDesk()
    await load(desk, jan, ann)
    const [holder] = findCodeHolders(desk.db, 'QX72KD01', true)
    const attendeeId = holder?.attendee.id ?? ''
    appendEntry(desk.db, desk.pen, {
      id: crypto.randomUUID(),
      type: 'attendee-edited',
      body: { attendeeId, fields: ['organisation'] },
      personal: { [attendeeId]: { organisation: 'Assen (Drenthe)' } },
    })
    const shown = await preview(desk, jan.replace('Gemeente Assen', 'Gemeente Epe'), ann)
    expect(shown).toMatchObject({ clashes: 1, before: 2, counts: { changed: 1, unchanged: 1 } })
    const ask = { previewId: shown.previewId, text: '', offset: 0, limit: 10 }
    const changed = draftGuests(desk, { ...ask, kind: 'changed' })
    expect(changed).toEqual({
      ok: true,
      value: {
        total: 1,
        guests: [
          {
            attendeeId,
            name: 'Jan van den Berg',
            host: '',
            organisation: 'Gemeente Epe',
            changes: [
              {
                field: 'organisation',
                before: 'Gemeente Assen',
                after: 'Gemeente Epe',
                desk: 'Assen (Drenthe)',
              },
            ],
          },
        ],
      },
    })
    expect(draftGuests(desk, { ...ask, kind: 'clashes' })).toEqual(changed)
    expect(draftGuests(desk, { ...ask, kind: 'unchanged', text: 'ann' })).toMatchObject({
      value: { total: 1, guests: [{ name: 'Ann Bos', changes: [] }] },
    })
    await commitImport(desk, { previewId: shown.previewId })
    expect(findCodeHolders(desk.db, 'QX72KD01', true)[0]?.attendee.organisation).toBe(
      'Assen (Drenthe)',
    )
  })

  it('names the lists of a guest whom the desk moved and the file moves elsewhere', async () => {
    const desk = await openDesk()
    const file = (list: string) => [
      'Naam;Code;Sessies',
      `Jan Bos;A1;${list}`,
      'Ann Tak;A2;Wandeling',
    ]
    await commit(desk, ...file('Wandeling'))
    const attendeeId = findCodeHolders(desk.db, 'A1', true)[0]?.attendee.id ?? ''
    for (const [listId, enrolled] of [
      ['wandeling', false],
      ['dinner', true],
    ] as const) {
      const id = crypto.randomUUID()
      appendEntry(desk.db, desk.pen, {
        id,
        type: 'enrolled',
        body: { attendeeId, listId, enrolled },
      })
    }
    const shown = await previewFile(desk, ...file('session-4'))
    expect(shown).toMatchObject({ clashes: 1, counts: { changed: 1 } })
    const ask = { previewId: shown.previewId, text: '', offset: 0, limit: 10 }
    const clashes = draftGuests(desk, { ...ask, kind: 'clashes' })
    expect(clashes.ok && clashes.value.guests[0]?.changes).toEqual([
      {
        field: 'enrolments',
        before: 'Wandeling',
        after: 'Werken met data, zonder wantrouwen',
        desk: 'Congresdiner, Werken met data, zonder wantrouwen',
      },
    ])
  })

  it('that would lose most of the guests is written only for who says how many', async () => {
    const desk = await openDesk()
    await load(desk, ...manyGuests(20))
    const shown = await preview(desk, ...manyGuests(2))
    expect(shown.counts.withdrawn).toBe(18)
    expect(await commitImport(desk, { previewId: shown.previewId })).toMatchObject({
      ok: false,
      code: 'many-withdrawn',
    })
    const partial = await adjust(desk, shown, { scope: 'partial' })
    expect(partial.counts).toMatchObject({ withdrawn: 0, unchanged: 2 })
    const again = await adjust(desk, partial, {})
    await commitImport(desk, { previewId: again.previewId, acceptWithdrawn: 18 })
    expect([desk.scan('QX1Z'), desk.scan('QX9Z')]).toEqual(['valid', 'canceled'])
  })
})

describe('an earlier import', () => {
  it('is taken back as a whole, and what happened at the desk stays', async () => {
    const desk = await openDesk()
    await load(desk, jan)
    expect(desk.scan('QX72KD01')).toBe('valid')
    await load(desk, ann)
    expect(desk.scan('QX72KD01')).toBe('canceled')
    const [latest] = earlierImports(desk)
    expect(latest).toMatchObject({ label: 'gasten.csv', rows: 1, undone: false })
    const wish = { id: crypto.randomUUID(), revisionId: latest?.revisionId ?? '' }
    expect(undoImport(desk, wish)).toEqual(undoImport(desk, wish))
    expect([desk.scan('QX72KD01'), desk.scan('QX72KD02')]).toEqual(['used', 'invalid'])
    expect(earlierImports(desk).map(({ undone }) => undone)).toEqual([true, false])
  })

  it('takes the lists and ticket types along that only it brought, and that nobody uses', async () => {
    const desk = await openDesk()
    const names = () => [...allLists(desk.db), ...allTicketTypes(desk.db)].map(({ name }) => name)
    const undo = (revisionId = earlierImports(desk).find(({ undone }) => !undone)?.revisionId) =>
      undoImport(desk, { id: crypto.randomUUID(), revisionId: revisionId ?? '' })
    const before = names()
    const file = ['Naam;Code;Soort ticket;Sessies', 'Jan Bos;A1;Spreeuw;Wandeling|Vogels']
    await commit(desk, ...file)
    expect(names().filter((name) => !before.includes(name))).toEqual([
      'Vogels',
      'Wandeling',
      'Spreeuw',
    ])
    undo()
    expect(names()).toEqual(before)

    await commit(desk, ...file)
    expect(desk.scanOn('A1', 'vogels')).toBe('valid')
    undo()
    expect(names().filter((name) => !before.includes(name))).toEqual(['Vogels'])
    expect(entries(desk).filter((type) => type === 'definition-removed')).toHaveLength(5)
  })
})
