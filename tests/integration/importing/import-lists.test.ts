import { expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import {
  earlierImports,
  overtakingImport,
  undoImport,
} from '../../../electron/importing/earlier-imports.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import {
  adjust,
  ann,
  commit,
  header,
  jan,
  loadNamed,
  manyGuests,
  openDesk,
  previewNamed,
  type Desk,
} from '../../support/import-desk.ts'

const speaker = 'Eva;;Vink;Divosa;SP001A1;Betaald;Spreker'
const volunteer = 'Tom;;Kok;Divosa;CR001A1;Betaald;Crew'

it('the files of three parties withdraw nobody of each other, and each has newer versions', async () => {
  const desk = await openDesk()
  await loadNamed(desk, 'deelnemers.xlsx', jan, ann)
  const speakers = await loadNamed(desk, 'sprekers.xlsx', speaker)
  await loadNamed(desk, 'crew.csv', volunteer)
  expect(speakers).toMatchObject({
    guestList: { id: 'file sprekers', name: 'sprekers', known: false },
    guestLists: [{ id: 'file', name: 'deelnemers' }],
    before: 0,
    counts: { added: 1, withdrawn: 0 },
  })
  expect(['QX72KD01', 'SP001A1', 'CR001A1'].map(desk.scan)).toEqual(['valid', 'valid', 'valid'])

  const newer = await loadNamed(desk, 'deelnemers_2026-06-12.csv', ann)
  expect(newer).toMatchObject({
    guestList: { id: 'file', known: true },
    counts: { withdrawn: 1, unchanged: 1 },
  })
  expect(['QX72KD01', 'SP001A1', 'CR001A1'].map(desk.scan)).toEqual(['canceled', 'used', 'used'])
  const earlier = earlierImports(desk).map(({ label }) => label)
  expect(earlier.toSorted()).toEqual([
    'crew.csv',
    'deelnemers.xlsx',
    'deelnemers_2026-06-12.csv',
    'sprekers.xlsx',
  ])
})

it('a file of another name is a newer version of the list that its guests stand in', async () => {
  const desk = await openDesk()
  await loadNamed(desk, 'deelnemers.xlsx', ...manyGuests(20))
  const revision = await previewNamed(desk, 'uit het systeem.csv', header, ...manyGuests(15))
  expect([revision.guestList?.id, revision.counts]).toMatchObject([
    'file',
    { unchanged: 15, withdrawn: 5 },
  ])
  const late = await previewNamed(desk, 'nazending.csv', header, jan, ann)
  expect([late.guestList?.id, late.counts]).toMatchObject([
    'file nazending',
    { added: 2, withdrawn: 0 },
  ])
})

it('what a person says of the list stands above what the file looks like', async () => {
  const desk = await openDesk()
  await loadNamed(desk, 'deelnemers.xlsx', jan, ann)
  const shown = await previewNamed(desk, 'deelnemers.xlsx', header, jan)
  const apart = await adjust(desk, shown, { guestList: '+' })
  expect(apart).toMatchObject({
    guestList: { id: 'file deelnemers', known: false },
    counts: { added: 1, withdrawn: 0 },
  })
  const again = await adjust(desk, apart, { guestList: 'file', scope: 'partial' })
  expect(again).toMatchObject({
    guestList: { id: 'file', known: true },
    counts: { added: 0, unchanged: 1, withdrawn: 0 },
  })
})

it('laptops that load the same files in another order have the same guests and codes', async () => {
  const files: [string, string][] = [
    ['deelnemers.csv', 'Jan;;Bos;Epe;;;'],
    ['sprekers.csv', 'Eva;;Vink;Divosa;;;Spreker'],
    ['noord.csv', 'Tom;;Kok;Divosa;;;'],
  ]
  const desks = [await openDesk(), await openDesk()]
  for (const [index, desk] of desks.entries()) {
    for (const [name, line] of index === 0 ? files : files.toReversed()) {
      await loadNamed(desk, name, line)
    }
  }
  const [one, other] = desks.map(codes)
  expect(one).toHaveLength(3)
  expect(one).toEqual(other)
})

it('versions that two laptops loaded apart are told of when they meet, until one knows the other', async () => {
  const [one, other] = [await openDesk(), await openDesk()]
  await loadNamed(one, 'deelnemers.csv', jan, ann)
  receiveEntries(other.db, other.pen, readJournal(one.db, 0, 1_000))
  await loadNamed(one, 'deelnemers 12 juni.csv', jan)
  // The hour at which each writes is that of the test: the other one is a little later.
  appendEntry(other.db, other.pen, {
    id: crypto.randomUUID(),
    type: 'desk-named',
    body: { name: 'Balie 2' },
  })
  await loadNamed(other, 'deelnemers 13 juni.csv', ann)
  receiveEntries(one.db, one.pen, readJournal(other.db, 0, 1_000))
  receiveEntries(other.db, other.pen, readJournal(one.db, 0, 1_000))
  expect(earlierImports(one).toSorted(byLabel)).toEqual(earlierImports(other).toSorted(byLabel))
  const told = earlierImports(one).filter(({ overtook }) => overtook !== null)
  expect(told.map(({ label, overtook }) => [label, overtook])).toEqual([
    ['deelnemers 13 juni.csv', 'deelnemers 12 juni.csv'],
  ])
  expect([overtakingImport(one), overtakingImport(other)]).toEqual(
    Array.from({ length: 2 }, () => 'deelnemers 13 juni.csv'),
  )
  await loadNamed(one, 'deelnemers 14 juni.csv', jan, ann)
  expect(earlierImports(one).filter(({ overtook }) => overtook !== null)).toEqual([])
  expect(overtakingImport(one)).toBeNull()
})

it('a preview that another laptop outdated is looked at again before anything is written', async () => {
  const [one, other] = [await openDesk(), await openDesk()]
  await loadNamed(one, 'deelnemers.csv', ...manyGuests(4))
  receiveEntries(other.db, other.pen, readJournal(one.db, 0, 1_000))
  const shown = await previewNamed(one, 'deelnemers.csv', header, ...manyGuests(5))
  await loadNamed(other, 'deelnemers.csv', ...manyGuests(20))
  receiveEntries(one.db, one.pen, readJournal(other.db, 0, 1_000))
  expect(await commitImport(one, { previewId: shown.previewId })).toMatchObject({
    ok: false,
    code: 'preview-outdated',
  })
  const again = await adjust(one, shown, {})
  expect([shown.counts.withdrawn, again.counts.withdrawn]).toEqual([0, 15])
  expect(await commitImport(one, { previewId: again.previewId })).toMatchObject({
    ok: false,
    code: 'many-withdrawn',
  })
})

it('a list that was taken back is a list no more', async () => {
  const desk = await openDesk()
  await loadNamed(desk, 'sprekers.csv', speaker)
  const [first] = earlierImports(desk)
  undoImport(desk, { id: crypto.randomUUID(), revisionId: first?.revisionId ?? '' })
  const shown = await previewNamed(desk, 'crew.csv', header, volunteer)
  expect([shown.guestLists, shown.guestList?.id]).toEqual([[], 'file crew'])
  await commitImport(desk, { previewId: shown.previewId })
  expect(findCodeHolders(desk.db, 'SP001A1', true)).toEqual([])
})

function byLabel(one: { label: string }, other: { label: string }): number {
  return one.label.localeCompare(other.label)
}

function codes({ db }: Desk): unknown[] {
  return db.prepare('SELECT attendee_id, code FROM p_source_ticket ORDER BY code').all()
}

it('who of a file stands on another list or came to a desk, and whose codes are somebody else’s, is told', async () => {
  const desk = await openDesk()
  const columns = 'Naam;E-mail;Ticketcode'
  await commitNamed(
    desk,
    'deelnemers.csv',
    columns,
    'Jan Bos;jan@x.nl;AA1;',
    'Ann Tak;ann@x.nl;AA2',
  )
  const erased = registerWalkIn(desk, 'Dik', 'Kok', 'dik@x.nl')
  appendEntry(desk.db, desk.pen, {
    id: crypto.randomUUID(),
    type: 'erased',
    body: { attendeeId: erased },
  })
  registerWalkIn(desk, 'Cor', 'Vis', 'cor@x.nl')
  const file = [
    'Jan Bos;JAN@x.nl;SP1',
    'Bé Hof;ann@x.nl;aa2',
    'Cor Vis;cor@x.nl;SP3',
    'Jan Bos;other@x.nl;SP4',
    'Dik Kok;dik@x.nl;SP5',
  ]

  const { elsewhere } = await previewNamed(desk, 'sprekers.csv', columns, ...file)

  expect([elsewhere.people, elsewhere.codes]).toEqual([2, 1])
  expect(elsewhere.named.toSorted(byName)).toMatchObject([
    { name: 'Bé Hof', samePerson: false, code: 'AA2', other: 'Ann Tak', source: 'deelnemers.csv' },
    { name: 'Cor Vis', samePerson: true, code: '', source: null },
    { name: 'Jan Bos', samePerson: true, code: '', source: 'deelnemers.csv' },
  ])
  await commitNamed(desk, 'sprekers.csv', columns, ...file)
  expect(desk.scan('AA2')).toBe('ambiguous')
  const again = await previewNamed(desk, 'sprekers.csv', columns, 'Eva Vink;eva@x.nl;SP9')
  expect(again.elsewhere).toEqual({ people: 0, codes: 0, named: [] })
})

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name)
}

async function commitNamed(desk: Desk, fileName: string, ...lines: string[]): Promise<void> {
  const { previewId } = await previewNamed(desk, fileName, ...lines)
  await commitImport(desk, { previewId })
}

function registerWalkIn(
  { db, pen }: Desk,
  firstName: string,
  lastName: string,
  email: string,
): string {
  const attendeeId = crypto.randomUUID()
  appendEntry(db, pen, {
    id: attendeeId,
    type: 'attendee-registered',
    body: { attendeeId, tickets: [], enrolments: [], unnamed: false, flagged: false },
    personal: { [attendeeId]: { ...nobody, firstName, lastName, email, codes: [] } },
  })
  return attendeeId
}

it('two columns of dinners are two lists, and each guest sits down on the evening of the own place', async () => {
  const desk = await openDesk()
  await commit(
    desk,
    'Naam;Ticketcode;Woensdag diner;Donderdag diner',
    'Jan Bos;DI001A;ja;nee',
    'Ann Tak;DI002A;nee;ja',
  )
  const codes = ['DI001A', 'DI002A']
  expect(codes.map((code) => desk.scanOn(code, 'woensdag-diner'))).toEqual(['valid', 'product'])
  expect(codes.map((code) => desk.scanOn(code, 'donderdag-diner'))).toEqual([
    'invalid-time',
    'invalid-time',
  ])
  expect(codes.map((code) => desk.scanOn(code, 'dinner'))).toEqual(['product', 'product'])
})
