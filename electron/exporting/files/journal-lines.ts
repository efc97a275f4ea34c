import { setImmediate } from 'node:timers/promises'
import { readJournal } from '../../db/journal/journal.ts'
import { jsonOrText, toldBody } from '../../db/journal/told-body.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

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
        body: toldBody(body),
        personal: Object.fromEntries(
          Object.entries(personal).map(([subject, text]) => [subject, jsonOrText(text)]),
        ),
      }),
    )
    yield { text: `${lines.join('\n')}\n`, entries: entries.length }
    after = last.position
  }
}
