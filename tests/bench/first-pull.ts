import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendEntry } from '../../electron/db/journal/journal.ts'
import { openEventFile } from '../../electron/db/open-event-file.ts'
import { countAttendees } from '../../electron/db/guests/count-attendees.ts'
import { SourceExchange } from '../../electron/sync/source-exchange.ts'
import type { TokenStore } from '../../electron/sync/surroundings.ts'
import { CLOCK_ZERO } from '../../shared/domain/time/hybrid-clock.ts'
import type { SourceAddress } from '../../shared/model/source.ts'

/** How long `fetch` alone takes over the pages of all orders as Balie asks for them, in ms. */
export async function readPages(
  { url, organizer, event }: SourceAddress,
  authorization: string,
): Promise<number> {
  const headers = { Authorization: authorization }
  const orders = `${url}/api/v1/organizers/${organizer}/events/${event}/orders/`
  return timed(async () => {
    let next: string | null = `${orders}?pdf_data=true&testmode=false&ordering=datetime`
    while (next !== null) {
      const answer: Response = await fetch(next, { headers })
      next = ((await answer.json()) as { next: string | null }).next
    }
  })
}

/** How long the first pull of so many guests takes into an empty event, in ms. */
export async function pullFirst(
  address: SourceAddress,
  authorization: string,
  guests: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  const opened = await openEventFile(join(folder, 'event.sqlite'), null, { create: true })
  if (!opened.ok) throw new Error(opened.code)
  const db = opened.value
  const pen = {
    ...{ writer: null, clock: CLOCK_ZERO, desk: 'Balie 1', operator: '', simulated: false },
    ...{ now: () => Date.now(), newId: randomUUID },
  }
  const description = {
    ...{ name: 'Meting', firstDay: '2026-06-17', lastDay: '2026-06-19', place: '' },
    ...{ timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
  }
  const body = { description, secret: 'bench' }
  appendEntry(db, pen, { id: randomUUID(), type: 'event-described', body })
  const exchange = new SourceExchange(
    { db, pen, laptop: 'bench', findOtherEvent: () => null },
    {
      ...{ eventId: randomUUID(), fetch, tokens: inMemory() },
      // The server's own limit is not what is measured.
      timer: { now: () => performance.now(), wait: () => Promise.resolve() },
      ...{ onChanged: () => undefined, onState: () => undefined },
      onCrash: (error) => {
        throw error
      },
    },
  )
  exchange.connect(address, authorization)
  try {
    const time = await timed(async () => {
      const { problem } = await exchange.sync()
      if (problem !== null) throw new Error(problem)
    })
    if (countAttendees(db) !== guests) throw new Error('guests are missing')
    return time
  } finally {
    await exchange.stop()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function inMemory(): TokenStore {
  const tokens = new Map<string, string>()
  return {
    find: (id) => tokens.get(id) ?? null,
    isKept: () => false,
    keep: (id, authorization) => tokens.set(id, authorization).size > 0,
    forget: (id) => void tokens.delete(id),
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
