import { seededRandom } from '../../../scripts/demo/random.ts'
import type { Balie } from '../app.ts'
import { codeOf, demoGuests, everyGuest } from './demo-guests.ts'

/** A morning in minutes since midnight: when most came, and when it is now. */
type Morning = { readonly date: string; readonly busiest: number; readonly until: number }

/**
 * Lets the demo's guests come in on a day and on the morning after it, as a memory scanner would tell; those whom the
 * screens scan themselves stay away. Gives how many came.
 */
export async function letGuestsArrive(
  balie: Pick<Balie, 'page' | 'call'>,
  mornings: readonly Morning[],
): Promise<number> {
  const { next, chance } = seededRandom(2026)
  const kept = new Set(Object.values(await demoGuests(balie)).map(({ id }) => id))
  const guests = (await everyGuest(balie)).filter(({ id }) => !kept.has(id))
  const lines = mornings.flatMap(({ date, busiest, until }) =>
    guests.flatMap((guest) => {
      // The sum of several chances is a bell: a few early, a queue, and a few late.
      const minutes = Math.floor(busiest + (next() + next() + next() + next() - 2) * 60)
      if (!chance(0.8) || minutes >= until) return []
      return [`${codeOf(guest)};${date} ${clockTime(minutes)}`]
    }),
  )
  const taken = await balie.page.evaluate(
    (text) =>
      window.bridge.invoke('checkIn.memoryFile', {
        listId: 'reception',
        direction: 'entry',
        bytes: new TextEncoder().encode(text),
      }),
    lines.join('\n'),
  )
  if (!taken.ok) throw new Error(taken.message)
  return taken.value.admitted
}

function clockTime(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
