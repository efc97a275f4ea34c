import type { Page } from '@playwright/test'
import type { CallOutput } from '../../shared/contract.ts'
import { invoke } from './desk-app.ts'

type Entry = CallOutput<'journal.page'>['entries'][number]

/** What the desk has answered so far: the journal and the counters of the list. */
export type DeskMemory = {
  readonly entries: readonly Entry[]
  readonly summary: CallOutput<'stats.summary'>
}

const pageSize = 1_000

/** Reads the whole journal, page by page, and the counters. */
export async function readMemory(page: Page, listId: string): Promise<DeskMemory> {
  const entries: Entry[] = []
  for (;;) {
    const after = entries.at(-1)?.position ?? 0
    const next = await invoke(page, 'journal.page', { after, limit: pageSize })
    entries.push(...next.entries)
    if (next.entries.length < pageSize) break
  }
  return { entries, summary: await invoke(page, 'stats.summary', { listId }) }
}

/** Says in words what of `before` is missing or different in `after`; empty when all is there. */
export function whatWasLost(before: DeskMemory, after: DeskMemory): readonly string[] {
  const found = new Map(after.entries.map((entry) => [entry.id, entry]))
  const lost = before.entries.filter((entry) => !isSame(entry, found.get(entry.id)))
  const { expected, present } = after.summary
  return [
    ...lost.map(({ type, id }) => `the entry ${id} (${type}) is gone or changed`),
    ...(present === before.summary.present && expected === before.summary.expected
      ? []
      : [
          `the counters say ${String(present)} present and ${String(expected)} expected, not ` +
            `${String(before.summary.present)} and ${String(before.summary.expected)}`,
        ]),
  ]
}

function isSame(one: Entry, other: Entry | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other)
}
