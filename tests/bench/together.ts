import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../electron/db/journal/desk-deps.ts'
import { hasEntry } from '../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import { DeskLinks } from '../../electron/events/together/desk-links.ts'
import { describeTestEvent, importTestGuests, testPen } from '../support/event-file.ts'
import { percentiles, type BenchRow } from './bench-row.ts'

const DESKS = 8
const GUESTS = 400
/** A guest who was sent on does not walk to the next desk in this time, in ms. */
const PROMISE_MS = 100

type BenchDesk = { readonly deps: DeskDeps; readonly links: DeskLinks; heard: () => void }

/**
 * From a scan at one of eight desks to the moment when all seven others know it, written as durably as there; on one machine,
 * which does the work of all eight. Beside it what the scan itself takes.
 */
export async function benchTogether(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  const desks: BenchDesk[] = []
  for (let index = 0; index < DESKS; index += 1) desks.push(await openDesk(folder, index))
  try {
    const [first, ...others] = desks
    if (first === undefined) throw new Error('no desk')
    const { db, pen } = first.deps
    describeTestEvent(db, pen)
    importTestGuests(
      db,
      pen,
      Array.from({ length: GUESTS }, (_, index) => guest(index)),
    )
    for (const { links } of others) links.add(first.links.state.addresses[0] ?? '')
    await until(others, () => others.every(({ links }) => isMet(links) && links.state.behind === 0))
    const known: number[] = []
    const alone: number[] = []
    for (let index = 0; index < GUESTS; index += 1) {
      const id = randomUUID()
      const start = performance.now()
      const desk = desks[index % DESKS] ?? first
      const input = {
        id,
        listId: 'reception',
        raw: `GAST${String(index)}`,
        direction: 'entry' as const,
      }
      if (!scanTicket(desk.deps, input).ok) throw new Error('not scanned')
      alone.push(performance.now() - start)
      await until(desks, () => desks.every(({ deps }) => hasEntry(deps.db, id)))
      known.push(performance.now() - start)
    }
    const ours = percentiles(known)
    return {
      name: 'a scan at one of eight desks known at all others',
      ours,
      baseline: percentiles(alone),
      ratioOf: `p99 / ${String(PROMISE_MS)} ms; beside it the scan alone`,
      ratio: ours.p99 / PROMISE_MS,
      promise: 'at most 1',
      held: ours.p99 <= PROMISE_MS,
    }
  } finally {
    for (const { deps, links } of desks) {
      await links.stop()
      closeEventFile(deps.db)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openDesk(folder: string, index: number): Promise<BenchDesk> {
  const opened = await openEventFile(join(folder, `${String(index)}.sqlite`), null, {
    create: true,
  })
  if (!opened.ok) throw new Error(opened.code)
  const name = `Balie ${String(index + 1)}`
  const deps: DeskDeps = {
    db: opened.value,
    pen: { ...testPen(name), now: () => Date.now() },
    laptop: name,
    findOtherEvent: () => null,
  }
  const desk: BenchDesk = {
    deps,
    links: new DeskLinks({
      ...{ db: deps.db, pen: deps.pen, laptop: name, secret: 'bench', desk: () => name },
      hosts: () => ['127.0.0.1'],
      stored: { addresses: [] },
      store: () => undefined,
      onState: () => {
        desk.heard()
      },
      onReceived: () => {
        desk.heard()
      },
      onErasing: () => undefined,
      onErased: () => undefined,
      onCrash: (error) => {
        throw error
      },
    }),
    heard: () => undefined,
  }
  await desk.links.start(0)
  return desk
}

/** Looks whenever one of the desks hears something. */
function until(desks: readonly BenchDesk[], isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo()) resolve()
    }
    for (const desk of desks) desk.heard = look
    look()
  })
}

function isMet({ state }: DeskLinks): boolean {
  return state.desks.filter(({ together }) => together).length === DESKS - 1
}

function guest(index: number) {
  return {
    id: randomUUID(),
    person: { firstName: 'Gast', lastName: `Nummer${String(index)}` },
    tickets: [{ code: `GAST${String(index)}` }],
  }
}
