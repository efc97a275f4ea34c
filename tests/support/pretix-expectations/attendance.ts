import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { findList } from '../../../electron/db/event/definitions.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { findSource, keepCursor } from '../../../electron/db/sources/sources.ts'
import { readCursor } from '../../../electron/sync/pretix/cursor.ts'
import { listId } from '../../../shared/domain/pretix/products.ts'
import type { StartWorld } from '../pretix/pretix-world.ts'
import { pulledDesk } from './desks.ts'

const MINUTE = 60_000

/** What goes out. */
export function attendance(startWorld: StartWorld): void {
  it('goes out with the moment of the scan: entries, exits and refusals', async () => {
    const world = await startWorld()
    const { secret, position } = await world.sell()
    const { exchange, scan, clock } = await pulledDesk(world)
    const times: string[] = []
    for (const [raw, direction] of [
      [secret, 'entry'],
      [secret, 'entry'],
      [secret, 'exit'],
      ['onbekend-ticket', 'entry'],
    ] as const) {
      times.push(scan(raw, { direction }).at)
      clock.now += MINUTE
    }
    expect(await exchange.sync()).toMatchObject({ pushed: 4, refused: 0, problem: null })
    const kept = await world.checkIns()
    expect(kept.map(({ datetime }) => new Date(datetime).toISOString())).toEqual(times)
    expect(kept).toMatchObject([
      { successful: true, type: 'entry', position },
      { successful: false, type: 'entry', position, error_reason: 'already_redeemed' },
      { successful: true, type: 'exit', position },
      { successful: false, type: 'entry', position: null, error_reason: 'invalid' },
    ])
  })

  it('that is sent twice is there once', async () => {
    const world = await startWorld()
    const sold = await world.sell()
    const { db, pen, exchange, scan } = await pulledDesk(world)
    const { attendee } = scan(sold.secret)
    scan(sold.secret)
    scan('onbekend-ticket')
    const settled = { attendeeId: attendee?.id ?? '', requestId: randomUUID(), printer: 'Balie' }
    appendEntry(db, pen, {
      id: randomUUID(),
      type: 'badge-settled',
      body: { ...settled, outcome: 'printed' },
    })
    expect(await exchange.sync()).toMatchObject({ pushed: 4, refused: 0, problem: null })
    // As after a crash before the cursor was kept.
    const source = findSource(db)
    const cursor = { ...readCursor(source?.cursor ?? ''), pushedTo: 0 }
    keepCursor(db, source?.id ?? '', JSON.stringify(cursor))
    pen.writer = null
    // Another laptop may have told of the check-in and the badge meanwhile: it looks before it tells.
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    expect([(await world.checkIns()).length, await world.prints(sold)]).toEqual([3, 1])
  })

  it('that pretix refuses stays on a list for a person, and the next ones follow', async () => {
    const world = await startWorld()
    const [lost, fine] = [await world.sell(), await world.sell()]
    const { exchange, scan } = await pulledDesk(world)
    await world.renewSecret(lost)
    const refused = scan(lost.secret)
    scan(fine.secret)
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 1, problem: null })
    expect(exchange.state().unsent).toEqual([
      {
        entryId: refused.id,
        kind: 'check-in',
        reason: 'invalid',
        guest: 'Anneke van der Heijden',
        at: refused.at,
        dueAt: null,
      },
    ])
  })

  it('that was undone is annulled, within a quarter of an hour', async () => {
    const world = await startWorld()
    const [soon, late] = [await world.sell(), await world.sell()]
    const { deps, exchange, scan, clock } = await pulledDesk(world)
    const undo = (checkInId: string) => {
      expect(undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' }).ok).toBe(true)
    }
    const first = scan(soon.secret)
    clock.now += MINUTE
    const second = scan(late.secret)
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    undo(first.id)
    clock.now += 16 * MINUTE
    undo(second.id)
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 1, problem: null })
    expect(exchange.state().unsent).toMatchObject([
      {
        kind: 'undo',
        reason: 'Annulment is not allowed more than 15 minutes after check-in',
      },
    ])
    expect(await world.checkIns()).toMatchObject([
      { position: soon.position, successful: false, error_reason: 'annulled' },
      { position: late.position, successful: true },
    ])
  })

  it('brings the answers to questions that are asked at the door, in words that pretix reads', async () => {
    const world = await startWorld()
    const ask = (question: string, type: string, options: readonly string[] = []) =>
      world.ask({ question, type, options, required: true, ask_during_checkin: true })
    const rules = await ask('Hebt u het huisreglement gelezen?', 'B')
    const badge = await ask('Badge', 'C', ['Papier', 'Plastic'])
    const days = await ask('Welke dagen komt u?', 'M', ['Woensdag', 'Donderdag', 'Vrijdag'])
    const guests = await ask('Hoeveel introducés?', 'N')
    const arrival = await ask('Wanneer kwam u aan?', 'D')
    const sold = await world.sell()
    const { db, exchange, scan } = await pulledDesk(world)
    const choice = (question: number, text: string) =>
      findList(db, listId(world.list))
        ?.questions.find(({ id }) => id === String(question))
        ?.choices?.find((one) => one.text === text)?.id ?? ''
    const answers = {
      [String(rules)]: 'true',
      [String(badge)]: choice(badge, 'Plastic'),
      [String(days)]: [choice(days, 'Woensdag'), choice(days, 'Vrijdag')].join(','),
      [String(guests)]: '2',
      [String(arrival)]: '2026-06-16',
    }
    // What pretix would drop without a word is not taken at the desk.
    for (const [id, bad] of [
      [rules, 'ja'],
      [badge, 'Plastic!'],
      [days, 'altijd'],
      [guests, 'twee'],
      [arrival, 'gisteren'],
    ] as const) {
      const given = { ...answers, [String(id)]: bad }
      expect(scan(sold.secret, { answers: given })).toMatchObject({
        verdict: 'answers-required',
        detail: String(id),
      })
    }
    expect(scan(sold.secret, { answers }).verdict).toBe('valid')
    expect(await exchange.sync()).toMatchObject({ refused: 0, problem: null })
    expect(await world.answersOf(sold)).toEqual({
      [String(rules)]: 'True',
      [String(badge)]: 'Plastic',
      [String(days)]: 'Woensdag, Vrijdag',
      [String(guests)]: '2',
      [String(arrival)]: '2026-06-16',
    })
  })

  it('does not ask again what was answered when the ticket was ordered', async () => {
    const world = await startWorld()
    const job = await world.ask({
      question: 'Functie',
      type: 'S',
      required: true,
      ask_during_checkin: true,
    })
    const answered = await world.sell({ answers: [{ question: job, answer: 'Wethouder' }] })
    const open = await world.sell()
    const { scan } = await pulledDesk(world)
    expect([scan(answered.secret).verdict, scan(open.secret).verdict]).toEqual([
      'valid',
      'answers-required',
    ])
  })
}
