import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recordMemoryScans } from '../../../electron/check-in/scan/memory-scans.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { day } from '../../support/export-day.ts'

describe('scans of a memory scanner', () => {
  it('come in with their own times, once, and print no badge', async () => {
    const { desk } = await day()
    const id = randomUUID()
    const bytes = Buffer.from(
      'code;tijd\r\nA3;17-06-2026 09:15:00\r\nonbekend;17-06-2026 09:16\r\nA3;gisteren\r\n',
    )
    const jobs = latestPrintJobs(desk.db, 'laptop-1', 100).length
    const wish = { listId: 'reception', direction: 'entry' as const, bytes }
    expect(await recordMemoryScans({ ...desk, id }, wish)).toEqual({
      ok: true,
      value: {
        preview: false,
        rows: 2,
        first: '2026-06-17T07:15:00.000Z',
        last: '2026-06-17T07:16:00.000Z',
        admitted: 1,
        refused: 1,
        repeated: 0,
        unreadable: [{ row: 4, text: 'A3;gisteren' }],
        unclear: [],
        impossible: [],
      },
    })
    expect(await recordMemoryScans({ ...desk, id }, wish)).toMatchObject({
      value: { admitted: 0, refused: 0, repeated: 2 },
    })
    expect(latestPrintJobs(desk.db, 'laptop-1', 100)).toHaveLength(jobs)
    const again = scanTicket(desk, {
      id: randomUUID(),
      listId: 'reception',
      raw: 'A3',
      direction: 'entry',
    })
    expect(again.ok && again.value.previous?.at).toBe('2026-06-17T07:15:00.000Z')
    const wrongClock = Buffer.from('A3;01-01-2010 00:04:00\nA3;17-06-2026 23:59\n')
    for (const preview of [true, false]) {
      expect(
        await recordMemoryScans({ ...desk, id }, { ...wish, preview, bytes: wrongClock }),
      ).toMatchObject({
        value: {
          ...{ preview, rows: 0, admitted: 0, first: null },
          impossible: [
            { row: 1, text: 'A3;01-01-2010 00:04:00' },
            { row: 2, text: 'A3;17-06-2026 23:59' },
          ],
        },
      })
    }
    const later = Buffer.from('A3;17-06-2026 09:15\n00042;17-06-2026 19:00\n')
    const before = countEntries(desk)
    expect(
      await recordMemoryScans({ ...desk, id }, { ...wish, preview: true, bytes: later }),
    ).toMatchObject({ value: { rows: 2, repeated: 1, last: '2026-06-17T17:00:00.000Z' } })
    expect(countEntries(desk)).toBe(before)
    expect(
      await recordMemoryScans({ ...desk, id }, { ...wish, bytes: Buffer.from('geen scans') }),
    ).toMatchObject({ code: 'no-scans' })
  })

  it.each([
    [
      'with the kind of code before it',
      'QR Code,17/06/2026,09:15:00,A3\nQR Code,17/06/2026,09:16:00,X1\n',
    ],
    [
      'with the number of the scanner',
      'SN00012;17-06-2026 09:15:00;A3;1\nSN00012;17-06-2026 09:16;X1;2\n',
    ],
    ['as Americans write days and hours', '06/17/2026,09:15:00 AM,A3\n06/17/2026,09:16:00 AM,X1\n'],
    ['padded with zeros', 'A3;17-06-2026 09:15:00\0\0\nX1;17-06-2026 09:16\0\n\0\0\0'],
    ['in UTF-16', Buffer.from('\ufeffA3;17-06-2026 09:15\r\nX1;17-06-2026 09:16\r\n', 'utf16le')],
  ])('are read %s', async (_how, text) => {
    const { desk } = await day()
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    const wish = { listId: 'reception', direction: 'entry' as const, bytes }
    expect(await recordMemoryScans({ ...desk, id: randomUUID() }, wish)).toMatchObject({
      value: {
        rows: 2,
        admitted: 1,
        refused: 1,
        first: '2026-06-17T07:15:00.000Z',
        unreadable: [],
      },
    })
  })
})

function countEntries({ db }: DeskDeps): unknown {
  return db.prepare('SELECT count(*) FROM journal').pluck().get()
}
