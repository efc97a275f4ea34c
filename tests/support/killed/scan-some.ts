import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Balie } from '../app.ts'

/** Lets guests of the demo in for whom no badge was asked yet and is now. */
export async function scanSome({ page }: Balie, count: number): Promise<void> {
  const ids = Array.from({ length: 1_000 }, () => randomUUID())
  const printed = await page.evaluate(
    async ({ ids, count }) => {
      const before = await window.bridge.invoke('printing.jobs', {})
      const known = new Set(before.ok ? before.value.jobs.map(({ id }) => id) : [])
      const codes = new Set<string>()
      for (const text of [
        'de',
        'van',
        'jan',
        'an',
        'el',
        'ma',
        'be',
        'ko',
        'ha',
        'sa',
        'jo',
        'li',
        'ro',
        'er',
        'mi',
      ]) {
        const found = await window.bridge.invoke('attendees.search', { text, limit: 100 })
        if (!found.ok) throw new Error(found.message)
        for (const { tickets } of found.value.attendees) {
          if (tickets[0] !== undefined) codes.add(tickets[0].code)
        }
      }
      let badges = 0
      for (const raw of codes) {
        if (badges === count) break
        const id = ids.pop() ?? ''
        const input = { id, listId: 'reception', raw, direction: 'entry' as const }
        const answer = await window.bridge.invoke('checkIn.scan', input)
        const job = answer.ok ? (answer.value.badge?.jobId ?? null) : null
        if (job === null || known.has(job)) continue
        known.add(job)
        badges += 1
      }
      return badges
    },
    { ids, count },
  )
  expect(printed).toBe(count)
}
