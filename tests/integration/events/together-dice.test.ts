import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { countPresent } from '../../../electron/db/attendance/scans.ts'
import { diceOf, pick, type Dice } from '../../support/courses/counted-course.ts'
import { describeTestEvent, importTestGuests } from '../../support/event-file.ts'
import { projectionsOf } from '../../support/projections-of.ts'
import { agree, join, linkedDesk, scanAt, type LinkedDesk } from '../../support/together.ts'

const GUESTS = 12
const ACTS = 60

/** What a course did, as somebody beside it would write it down. */
type Notebook = { scans: { id: string; guest: string }[]; undone: Set<string>; walkIns: number }

test.each([1, 2, 3, 4, 5])(
  'three desks whose network comes and goes end with the same, and with all that was done (course %i)',
  async (seed) => {
    const dice = diceOf(seed)
    const [first, ...others] = await Promise.all(
      ['Balie 1', 'Balie 2', 'Balie 3'].map((name) => linkedDesk(name)),
    )
    if (first === undefined) throw new Error('no desk')
    const desks = [first, ...others]
    describeTestEvent(first.deps.db, first.deps.pen)
    importTestGuests(
      first.deps.db,
      first.deps.pen,
      Array.from({ length: GUESTS }, (_, index) => ({
        id: randomUUID(),
        person: { firstName: 'Gast', lastName: `Nr${String(index)}` },
        tickets: [{ code: `GAST${String(index)}` }],
      })),
    )
    for (const other of others) other.links.add(first.address())
    await agree(...desks)

    const book: Notebook = { scans: [], undone: new Set(), walkIns: 0 }
    const cut = new Set<LinkedDesk>()
    for (let act = 0; act < ACTS; act += 1) await actOnce(dice, desks, cut, book)
    for (const desk of cut) await join(desk)
    await agree(...desks)

    const [all] = desks.map(({ deps }) => projectionsOf(deps.db))
    for (const { deps } of desks) expect(projectionsOf(deps.db)).toEqual(all)
    const inside = new Set(
      book.scans.filter(({ id }) => !book.undone.has(id)).map(({ guest }) => guest),
    )
    for (const { deps } of desks) {
      expect(countPresent(deps.db, 'reception', 0)).toBe(inside.size + book.walkIns)
      // Whom two let in while they were cut off is named at every desk.
      const doubled = [...inside].filter(
        (guest) =>
          book.scans.filter((one) => one.guest === guest && !book.undone.has(one.id)).length > 1,
      )
      expect(doubleAdmissions(deps.db).length).toBe(doubled.length)
    }
  },
)

async function actOnce(
  dice: Dice,
  desks: readonly LinkedDesk[],
  cut: Set<LinkedDesk>,
  book: Notebook,
): Promise<void> {
  const desk = pick(dice, desks)
  const chance = dice()
  if (chance < 0.6) {
    const guest = `GAST${String(Math.floor(dice() * GUESTS))}`
    const { id, verdict } = scanAt(desk, guest)
    if (verdict === 'valid') book.scans.push({ id, guest })
  } else if (chance < 0.7) {
    const scan = book.scans.length === 0 ? undefined : pick(dice, book.scans)
    if (scan === undefined) return
    const undone = undoCheckIn(desk.deps, {
      id: randomUUID(),
      checkInId: scan.id,
      reason: 'mistake',
    })
    if (undone.ok) book.undone.add(scan.id)
  } else if (chance < 0.75) {
    const answer = registerWalkIn(desk.deps, {
      ...{
        id: randomUUID(),
        listId: 'reception',
        ticketType: 'participant',
        firstName: 'Iem',
        infix: '',
      },
      ...{
        lastName: `Inloop${String(book.walkIns)}`,
        organisation: '',
        payment: { method: 'card' },
      },
    })
    if (!answer.ok) throw new Error(answer.code)
    book.walkIns += 1
  } else if (cut.has(desk)) {
    cut.delete(desk)
    await join(desk)
  } else if (chance > 0.85) {
    cut.add(desk)
    await desk.links.stop()
  }
}
