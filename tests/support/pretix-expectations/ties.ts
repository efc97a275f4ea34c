import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { tieList } from '../../../electron/check-in/list/tie-list.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { countPresent } from '../../../electron/db/attendance/scans.ts'
import { listId } from '../../../shared/domain/pretix/products.ts'
import { OPENING, testList } from '../guests.ts'
import { deskAt } from '../pretix/pretix-desk.ts'
import type { StartWorld } from '../pretix/pretix-world.ts'

const MINUTE = 60_000

/** What is scanned on a list that Balie made itself and that is tied to one of pretix. */
export function ties(startWorld: StartWorld): void {
  it('goes there, as do scans and undos of before, and comes back as one’s own', async () => {
    const world = await startWorld()
    const [before, undone, after] = [await world.sell(), await world.sell(), await world.sell()]
    const clock = { now: OPENING }
    const desk = await deskAt(world.address, world.authorization, clock)
    const { db, pen, deps, exchange } = desk
    const scan = (raw: string, on: string) => {
      clock.now += MINUTE
      return desk.scan(raw, on)
    }
    const list = testList({ id: 'congres', name: 'Congres' })
    appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list } })
    await exchange.sync()
    scan(before.secret, 'congres')
    const { id: checkInId } = scan(undone.secret, 'congres')
    expect(await exchange.sync()).toMatchObject({ pushed: 0, problem: null })
    tieList(deps, { id: randomUUID(), listId: 'congres', remote: world.list })
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    scan(after.secret, 'congres')
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    expect(await world.checkIns()).toMatchObject([
      { position: before.position, successful: true },
      { position: undone.position, successful: false, error_reason: 'annulled' },
      { position: after.position, successful: true },
    ])
    await exchange.sync()
    expect(countPresent(db, listId(world.list), 0)).toBe(2)
    expect(scan(after.secret, listId(world.list)).verdict).toBe('used')
  })
}
