import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as letOthersGoFirst } from 'node:timers/promises'
import { seedDemo, demoEventId } from '../../electron/events/seed-demo.ts'
import { findBatch } from '../../electron/db/badges/ahead-batches.ts'
import type { DeskDeps } from '../../electron/db/journal/desk-deps.ts'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import { AheadPress } from '../../electron/printing/ahead/ahead-press.ts'
import { planAhead } from '../../electron/printing/ahead/plan-ahead.ts'
import { openBadgePress, type BadgePress } from '../../electron/printing/badges/badge-press.ts'
import type { AheadPaper } from '../../shared/model/ahead.ts'
import { demoEventSchema, demoGuestSchema } from '../../shared/model/demo-event.ts'
import { testPen } from '../support/event-file.ts'
import { percentiles, type BenchRow } from './bench-row.ts'

const BADGES = 1_000
const SAMPLES = 5
const FIRST_DAY = '2026-06-17'

const a6: AheadPaper = {
  ...{ kind: 'sheets', width: 210, height: 297, columns: 2, rows: 2 },
  ...{ cellWidth: 105, cellHeight: 148.5, gap: 0, cuts: true },
}

/**
 * Draws the badges of 1,000 guests of the demo as one PDF of A4 sheets with its list, written to disk and told in the
 * journal; the baseline is the promise: 10 ms a badge.
 */
export async function benchPrintAhead(): Promise<BenchRow> {
  const press = openBadgePress('resources')
  await press.warmUp()
  const samples: number[] = []
  for (let sample = 0; sample < SAMPLES; sample += 1) samples.push(await printOnce(press))
  const ours = percentiles(samples)
  const perSecond = BADGES / (ours.p50 / 1_000)
  const promised = BADGES * 10
  return {
    name: `${BADGES.toLocaleString('en')} badges ahead as one PDF`,
    ours,
    baseline: { p50: promised, p99: promised, samples: 0 },
    ratioOf: 'badges a second, p50',
    ratio: perSecond,
    promise: 'at least 100',
    held: perSecond >= 100,
  }
}

async function printOnce(press: BadgePress): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  try {
    const opened = await openEventFile(join(folder, 'event.sqlite'), null, { create: true })
    if (!opened.ok) throw new Error(opened.code)
    const deps = { db: opened.value, pen: testPen(), laptop: 'bench', findOtherEvent: () => null }
    seedDemo(deps, readDemo(), FIRST_DAY)
    const took = await timePrinting(deps, press, join(folder, 'badges.pdf'))
    closeEventFile(opened.value)
    return took
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timePrinting(deps: DeskDeps, press: BadgePress, path: string): Promise<number> {
  const id = randomUUID()
  const choice = {
    ...{ id, order: 'last-name' as const, boxSize: 150, paper: a6 },
    selection: { ticketTypes: null, listId: null, onlyMissing: false },
  }
  const began = performance.now()
  await planAhead(deps, choice, path, 'nl', letOthersGoFirst)
  await new AheadPress(deps, {
    press,
    words: () => ({ title: demoEventId(FIRST_DAY), box: (box) => box, range: () => '' }),
    onProgress: () => {},
    onRecorded: () => {},
    onCrash: (error) => {
      throw error
    },
  }).start(id)
  const took = performance.now() - began
  const batch = findBatch(deps.db, id)
  if (batch?.state !== 'done' || batch.total !== BADGES) throw new Error(JSON.stringify(batch))
  return took
}

/** The demo with as many guests as are measured. */
function readDemo() {
  const read = (name: string): unknown => JSON.parse(readFileSync(`resources/demo/${name}`, 'utf8'))
  const guests = demoGuestSchema.array().parse(read('guests.json'))
  const good = guests.filter(({ lastName, tickets }) => {
    const [ticket] = tickets
    const isOut = ticket?.status === 'canceled' || ticket?.status === 'withdrawn'
    return lastName !== '' && ticket !== undefined && !isOut && !ticket.blocked
  })
  return { event: demoEventSchema.parse(read('event.json')), guests: good.slice(0, BADGES) }
}
