import type { z } from 'zod'
import { pretixPageSchema } from '../../../shared/model/pretix.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { getPretix, type Network, type PretixConnection, type PretixFailure } from './connection.ts'
import { unreadOf, type Unread } from './unread.ts'

/** Many times what an event has. */
const MOST_ITEMS = 1_000_000
/** By so much a list may grow while it is read. */
const GROWTH = 1_000

/** A whole list, and what of it this version cannot read. */
export type ReadList<Item> = {
  readonly items: Item[]
  readonly unread: Unread[]
  readonly lastModified: string | null
}

/** A whole list; null where the server says that nothing has changed since `since`. */
export async function readList<Item>(
  network: Network,
  connection: PretixConnection,
  path: string,
  item: z.ZodType<Item>,
  since: string | null,
): Promise<Result<ReadList<Item> | null, PretixFailure>> {
  const items: Item[] = []
  const unread: Unread[] = []
  let lastModified: string | null = null
  for await (const page of readPages(network, connection, path, item, since)) {
    if (!page.ok) return page
    if (!page.value.changed) return success(null)
    lastModified ??= settledModified(page.value)
    items.push(...page.value.items)
    unread.push(...page.value.unread)
  }
  return success({ items, unread, lastModified })
}

/**
 * `Last-Modified`, where no further change can bear it: it counts in whole seconds, so while its second lasts a list
 * may change without its telling.
 */
function settledModified({ lastModified, date }: PretixPage<unknown>): string | null {
  const age = Date.parse(date ?? '') - Date.parse(lastModified ?? '')
  return age >= 2_000 ? lastModified : null
}

/** One page; what on it this version cannot read is left out, and told. */
export type PretixPage<Item> = {
  readonly changed: boolean
  readonly items: readonly Item[]
  readonly unread: readonly Unread[]
  readonly lastModified: string | null
  readonly pageGenerated: string | null
  readonly date: string | null
}

/** The pages of a list, one after the other; ends after the first failure, and where there is no end to them. */
export async function* readPages<Item>(
  network: Network,
  connection: PretixConnection,
  path: string,
  item: z.ZodType<Item>,
  since: string | null = null,
): AsyncGenerator<Result<PretixPage<Item>, PretixFailure>, void> {
  let next: string | null = path
  const seen = new Set<string>()
  let read = 0
  while (next !== null) {
    if (seen.has(next)) {
      yield failure('bad-answer', `A next page was read before: ${path}`)
      return
    }
    seen.add(next)
    const answer = await getPretix(network, connection, next, next === path ? since : null)
    if (!answer.ok) {
      yield answer
      return
    }
    const { changed, body, lastModified, pageGenerated, date } = answer.value
    const page = pretixPageSchema.safeParse(changed ? body : { results: [] })
    if (!page.success) {
      yield failure('bad-answer', path)
      return
    }
    const results = page.data.results.map((one) => ({ one, read: item.safeParse(one) }))
    const items = results.flatMap(({ read }) => (read.success ? [read.data] : []))
    const unread = results.flatMap(({ one, read }) =>
      read.success ? [] : [unreadOf(one, read.error)],
    )
    yield success({ changed, items, unread, lastModified, pageGenerated, date })
    next = page.data.next ?? null
    read += results.length
    if (next !== null && isEndless(page.data, read)) {
      yield failure('bad-answer', `A list has no end: ${path}`)
      return
    }
  }
}

/** More pages after one with nothing on it, or after many more things than the list says that it has. */
function isEndless({ results, count }: z.infer<typeof pretixPageSchema>, read: number): boolean {
  return results.length === 0 || read > Math.min(count ?? MOST_ITEMS, MOST_ITEMS) + GROWTH
}
