import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyEventFile } from '../../../electron/db/file/copy.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { mendedCells } from '../../../electron/db/sources/mended-cells.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { personalData } from '../../../electron/events/personal-data.ts'
import type { ImportChoices, ImportPreview } from '../../../shared/model/import.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { adjust, bytesOf, openDesk, previewNamed, type Desk } from '../../support/import-desk.ts'

const headings = 'Naam;E-mail;Ticketcode;Geldig vanaf;Organisatie'
const jan = 'Jan Bos;jan@example.nl;QX72KD01;binnenkort;Gemeente Assen'
const ann = 'Ann Tak;ann@example.nl;QX72KD02;17-06-2026;Gemeente Epe'
const day = '17-06-2026'

function show(desk: Desk, ...lines: string[]): Promise<ImportPreview> {
  return previewNamed(desk, 'gasten.csv', ...lines)
}

async function load(desk: Desk, { previewId }: ImportPreview): Promise<void> {
  const done = await commitImport(desk, { previewId })
  expect(done.ok && done.value.state).toBe('committed')
}

/** A desk on which the bad date of Jan was put right, and the list loaded. */
async function mendedDesk(
  lines: readonly string[] = [headings, jan, ann],
  mends: ImportChoices['mends'] = [{ row: 2, column: 3, value: day }],
): Promise<Desk> {
  const desk = await openDesk()
  await load(desk, await adjust(desk, await show(desk, ...lines), { mends }))
  return desk
}

describe('a cell that was put right', () => {
  it('is so again in the same file and in a newer version, wherever its row and column stand', async () => {
    const desk = await mendedDesk()
    const same = await show(desk, headings, jan, ann)
    expect(same).toMatchObject({
      mendedAgain: [{ row: 2, column: 3, was: 'binnenkort', value: day }],
      problemCount: 0,
      counts: { unchanged: 2 },
    })
    await load(desk, same)
    const newer = await show(
      desk,
      'Organisatie;Geldig vanaf;Naam;E-mail;Ticketcode',
      'Gemeente Oss;17-06-2026;Bé Vis;be@example.nl;QX72KD03',
      'Gemeente Assen;binnenkort;Jan Bos;jan.bos@example.nl;QX72KD01',
    )
    expect(newer).toMatchObject({ mendedAgain: [{ row: 3, column: 1 }], problemCount: 0 })
  })

  it('is left where the file says something else by now, and forgotten', async () => {
    const desk = await mendedDesk()
    const other = await show(desk, headings, jan.replace('binnenkort', 'straks'), ann)
    expect(other).toMatchObject({ mendedAgain: [], problems: [{ detail: 'straks' }] })
    await load(desk, other)
    expect((await show(desk, headings, jan, ann)).mendedAgain).toEqual([])
  })

  it('is left where the row is somebody else by now', async () => {
    const desk = await mendedDesk()
    const other = await show(desk, headings, jan.replace('Jan Bos', 'Bé Vis'), ann)
    expect(other).toMatchObject({ mendedAgain: [], problems: [{ detail: 'binnenkort' }] })
  })

  it('is left among rows that nobody can tell apart where one of them is gone', async () => {
    const open = 'n.t.b.;;;binnenkort;Gemeente Assen'
    const later = open.replace('n.t.b.', 'N.T.B.')
    const desk = await mendedDesk(
      [headings, open, later, ann],
      [
        { row: 2, column: 3, value: day },
        { row: 3, column: 3, value: '18-06-2026' },
      ],
    )
    const same = await show(desk, headings, ann, open, later)
    expect(same.mendedAgain.map(({ row, value }) => [row, value])).toEqual([
      [3, day],
      [4, '18-06-2026'],
    ])
    expect((await show(desk, headings, ann, later)).mendedAgain).toEqual([])
  })

  it('is kept where it was a code of two people, or a status that nobody knows', async () => {
    const lines = ['Naam;Ticketcode;Status', 'Jan Bos;QX72KD01;Betaald', 'Ann Tak;QX72KD01;Vaag']
    const desk = await mendedDesk(lines, [
      { row: 3, column: 1, value: 'QX72KD02' },
      { row: 3, column: 2, value: 'Betaald' },
    ])
    const again = await show(desk, ...lines)
    expect(again).toMatchObject({ problemCount: 0, counts: { unchanged: 2 } })
    expect(again.mendedAgain.map(({ value }) => value).toSorted()).toEqual(['Betaald', 'QX72KD02'])
    expect(desk.scan('QX72KD02')).toBe('valid')
  })

  it('waits for who is missing in one version or in an addition', async () => {
    const desk = await mendedDesk()
    await load(desk, await show(desk, headings, ann))
    expect((await show(desk, headings, jan, ann)).mendedAgain).toHaveLength(1)
  })

  it('is put right otherwise by whoever does so', async () => {
    const desk = await mendedDesk()
    const mends = [{ row: 2, column: 3, value: '18-06-2026' }]
    const shown = await adjust(desk, await show(desk, headings, jan, ann), { mends })
    expect(shown).toMatchObject({ mendedAgain: [], problemCount: 0 })
    await load(desk, shown)
    const [again] = (await show(desk, headings, jan, ann)).mendedAgain
    expect(again?.value).toBe('18-06-2026')
  })

  it('belongs to its list alone', async () => {
    const desk = await mendedDesk()
    const speakers = await previewNamed(desk, 'sprekers.csv', headings, jan)
    expect(speakers.mendedAgain).toEqual([])
  })
})

describe('what was put right before', () => {
  it('can be taken back, is then a problem again and is forgotten', async () => {
    const desk = await mendedDesk()
    const mendsTakenBack = [{ row: 2, column: 3 }]
    const shown = await adjust(desk, await show(desk, headings, jan, ann), { mendsTakenBack })
    expect(shown).toMatchObject({ mendedAgain: [], problems: [{ row: 2, kind: 'bad-date' }] })
    await load(desk, shown)
    expect((await show(desk, headings, jan, ann)).mendedAgain).toEqual([])
  })

  it('does not leave the laptop with the event file', async () => {
    const desk = await mendedDesk()
    expect(bytesOf(desk, 'binnenkort')).toEqual(['binnenkort'])
    const copy = join(temporaryFolder(), 'copy.sqlite')
    await copyEventFile(desk.db, copy)
    expect(readFileSync(copy).includes('binnenkort')).toBe(false)
  })

  it('is shown to whom it is about, and is gone when he is erased, also where his row comes again', async () => {
    const odd = 'Jan Zonderling;zonderling@example.nl;QX72KD01;overmorgenochtend;Gemeente Assen'
    const desk = await mendedDesk([headings, odd, ann])
    const [zonderling] = desk.db
      .prepare(`SELECT attendee_id FROM local_mended_cell`)
      .pluck()
      .all() as string[]
    const attendeeId = zonderling ?? ''
    const told = personalData(desk.db, attendeeId)
    expect(told.ok && JSON.parse(told.value.text)).toMatchObject({
      mended: [{ was: 'overmorgenochtend', value: day }],
    })
    const waiting = await show(desk, headings, odd, ann)
    expect(waiting.mendedAgain).toHaveLength(1)
    appendEntry(desk.db, desk.pen, { id: randomUUID(), type: 'erased', body: { attendeeId } })
    expect(bytesOf(desk, 'Zonderling', 'zonderling', 'overmorgenochtend')).toEqual([])
    await load(desk, waiting)
    expect(mendedCells(desk.db, 'file')).toEqual([])
    expect(bytesOf(desk, 'Zonderling', 'zonderling', 'overmorgenochtend')).toEqual([])
  })
})
