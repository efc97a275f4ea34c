import { setImmediate } from 'node:timers/promises'
import { readJournal } from '../db/journal/journal.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'

const ENTRIES_AT_A_TIME = 500

/**
 * The journal as JSON, an entry a line in order of arrival, with what is personal in it, but without the secret of which
 * Balie makes codes; a page at a time.
 */
export async function* journalLines(
  db: ReadableDb,
): AsyncGenerator<{ readonly text: string; readonly entries: number }> {
  let after = 0
  for (;;) {
    await setImmediate()
    const entries = readJournal(db, after, ENTRIES_AT_A_TIME)
    const last = entries.at(-1)
    if (last === undefined) return
    const lines = entries.map(({ body, personal, ...entry }) =>
      JSON.stringify({
        ...entry,
        body: withoutSecret(jsonOrText(body)),
        personal: Object.fromEntries(
          Object.entries(personal).map(([subject, text]) => [subject, jsonOrText(text)]),
        ),
      }),
    )
    yield { text: `${lines.join('\n')}\n`, entries: entries.length }
    after = last.position
  }
}

function withoutSecret(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('secret' in body)) return body
  const { secret: _secret, ...told } = body
  return told
}

/** What another program wrote may hold anything; it goes out as it came. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
