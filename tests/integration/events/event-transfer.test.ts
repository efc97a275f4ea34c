import { randomUUID } from 'node:crypto'
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDemo } from '../../../electron/app/demo.ts'
import { addPrintJob, latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import type { ReadableDb } from '../../../electron/db/file/sqlite.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { jan, laptop, scan, withEvent } from '../../support/laptop-with-event.ts'

describe('an event file for another laptop', () => {
  it('brings guests and lists, not the print jobs, and later what happened meanwhile', async () => {
    const one = await withEvent('Balie 1')
    addPrintJob(one.open.deps.db, {
      id: randomUUID(),
      laptop: 'Balie 1',
      writer: 'w',
      attendeeId: jan,
      layoutId: 'x',
      createdAt: '2026-06-17T06:30:00.000Z',
    })
    const file = join(one.root, 'usb.balie')
    expect(
      await saveEventFile({ id: one.id, db: one.open.deps.db }, one.folder, file, null),
    ).toMatchObject({ ok: true })
    const two = laptop('Balie 2')
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    expect(await two.desk.arrive(arrived.value)).toMatchObject({
      ok: true,
      value: { id: one.id, attendees: 2, merged: null },
    })
    const db = two.desk.current?.deps.db
    expect(db === undefined ? null : latestPrintJobs(db, 'Balie 1', 10)).toEqual([])
    expect(scan(two.desk, 'A1')).toBe('valid')

    const back = join(two.root, 'terug.balie')
    if (db !== undefined) await saveEventFile({ id: one.id, db }, two.folder, back, null)
    const returned = await receiveEventFile(back, one.folder, null)
    if (!returned.ok) throw new Error(returned.code)
    expect(await one.desk.arrive(returned.value)).toMatchObject({
      ok: true,
      value: { merged: { mayLack: false } },
    })
    expect([scan(one.desk, 'A1'), scan(one.desk, 'A2')]).toEqual(['used', 'valid'])
    expect(readdirSync(one.folder).filter((name) => /leaving|arriving/.test(name))).toEqual([])
  })

  it('tells how much of it was new, and when it is a copy of a file in use', async () => {
    const one = await withEvent('Balie 1')
    const file = join(one.root, 'usb.balie')
    const { db } = one.open.deps
    await saveEventFile({ id: one.id, db }, one.folder, file, null)
    const two = laptop('Balie 2')
    const arrive = async (path: string) => {
      const arrived = await receiveEventFile(path, two.folder, null)
      if (!arrived.ok) throw new Error(arrived.code)
      return two.desk.arrive(arrived.value)
    }
    await arrive(file)
    const before = journalLength(db)
    expect(scan(one.desk, 'A1')).toBe('valid')
    db.pragma('wal_checkpoint(PASSIVE)')
    const added = journalLength(db) - before
    const copy = join(two.root, `${one.id}.sqlite`)
    copyFileSync(db.name, copy)
    expect(await arrive(copy)).toMatchObject({ value: { merged: { added, mayLack: true } } })
    expect(await arrive(file)).toMatchObject({ value: { merged: { added: 0, mayLack: false } } })
    expect(scan(two.desk, 'A1')).toBe('used')
  })

  it('keeps the guests of a demo that each of two laptops made by itself', async () => {
    const [one, two] = [laptop('Balie 1'), laptop('Balie 2')]
    for (const { desk } of [one, two]) await desk.openDemo(readDemo('resources/demo'))
    const { id, deps } = one.desk.current ?? {}
    if (id === undefined || deps === undefined) throw new Error('no demo')
    const file = join(one.root, 'demo.balie')
    await saveEventFile({ id, db: deps.db }, one.folder, file, null)
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    const merged = await two.desk.arrive(arrived.value)
    expect(merged).toMatchObject({ ok: true, value: { id, attendees: 1_500 } })
    expect(scan(two.desk, 'YMCM5XJEN623')).toBe('valid')
  })

  it('with a passphrase opens with it alone, and not when a byte of it changed', async () => {
    const one = await withEvent('Balie 1')
    const file = join(one.root, 'usb.balie')
    await saveEventFile(
      { id: one.id, db: one.open.deps.db },
      one.folder,
      file,
      'zeven woorden op een rij',
    )
    expect(readFileSync(file).includes('Zonderling')).toBe(false)
    const two = laptop('Balie 2')
    const open = async (passphrase: string | null): Promise<string> => {
      const answer = await receiveEventFile(file, two.folder, passphrase)
      return answer.ok ? answer.value.id : answer.code
    }
    expect(await open(null)).toBe('passphrase-needed')
    expect(await open('acht woorden')).toBe('wrong-passphrase')
    expect(await open('zeven woorden op een rij')).toBe(one.id)
    const { size } = statSync(file)
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(size - 100) ^ 1, size - 100)
    writeFileSync(file, bytes)
    expect(await open('zeven woorden op een rij')).toBe('damaged')
    truncateSync(file, 300 + 65_552)
    expect(await open('zeven woorden op een rij')).toBe('damaged')
    writeFileSync(file, 'geen congres')
    expect(await open(null)).toBe('not-an-event')
  }, 30_000)
})

function journalLength(db: ReadableDb): number {
  return Number(db.prepare('SELECT count(*) FROM journal').pluck().get())
}
