import { randomUUID } from 'node:crypto'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { enrolGuest } from '../../../electron/check-in/guest/enrol-guest.ts'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { undoImport } from '../../../electron/importing/earlier-imports.ts'
import type { ImportDeps } from '../../../electron/importing/import-deps.ts'
import { adjustImport, previewImport } from '../../../electron/importing/preview-import.ts'
import { readAttendeeFile } from '../../../electron/importing/reading/read-attendee-file.ts'
import type { EntryBody } from '../../../shared/model/journal-entry.ts'
import type { SourcePerson } from '../../../shared/model/source-row.ts'
import { importChoicesSchema } from '../../../shared/model/import.ts'
import { pick, type Dice } from './counted-course.ts'
import { describeTestEvent, openTestFile, testPen } from '../event-file.ts'
import { OPENING, testList } from '../guests.ts'
import { standing, type Fact, type Loaded, type Standing, type Version } from './revised-facts.ts'
import { fileOf, newSheet, revise, type Sheet, type Someone } from './revised-sheet.ts'

export type Laptop = DeskDeps & ImportDeps

export type World = {
  readonly desks: readonly [Laptop, Laptop]
  readonly clock: { now: number }
  readonly sheets: readonly Sheet[]
  /** What each desk knows, in the order of time. */
  readonly known: readonly [Fact[], Fact[]]
  readonly log: string[]
}

export type Watch = {
  readonly onLoaded: (world: World, loaded: Loaded) => void
  readonly onStep: (world: World, desk: number) => void
  readonly onScan: (world: World, desk: number, code: string, verdict: string) => void
}

/** Some weeks of versions at two desks, with what people do there in between. */
export async function playVersions(dice: Dice, steps: number, watch: Watch): Promise<World> {
  const clock = { now: OPENING }
  const desks = [await openLaptop('Balie 1', clock), await openLaptop('Balie 2', clock)] as const
  const [{ db, pen }] = desks
  describeTestEvent(db, pen, [
    testList(),
    testList({ id: 'dinner', name: 'Congresdiner', kind: 'dinner', byEnrolment: true }),
  ])
  const sheets = [newSheet('gasten', dice), newSheet('sprekers', dice)]
  const world: World = { desks, clock, sheets, known: [[], []], log: [] }
  meetLaptops(world)
  for (let step = 0; step < steps; step += 1) {
    clock.now += 1_000
    const desk = dice() < 0.6 ? 0 : 1
    const act = pick(dice, acts)
    await act(world, desk, dice, watch)
    watch.onStep(world, desk)
    if (dice() > 0.12) continue
    meetLaptops(world)
    watch.onStep(world, 0)
    watch.onStep(world, 1)
  }
  return world
}

async function openLaptop(name: string, clock: { now: number }): Promise<Laptop> {
  const db = await openTestFile()
  return {
    ...{ db, pen: testPen(name, clock), laptop: name, findOtherEvent: () => null },
    eventId: '6f7c3f0a-52b1-4c4e-9f0e-0c2b3b1d7a11',
    drafts: new Map(),
    mappings: { all: () => [], keep: () => undefined },
    readFile: readAttendeeFile,
    onProgress: () => undefined,
    onCommitted: () => undefined,
  }
}

function meetLaptops({ desks: [one, other], known, log }: World): void {
  receiveEntries(one.db, one.pen, readJournal(other.db, 0, 100_000))
  receiveEntries(other.db, other.pen, readJournal(one.db, 0, 100_000))
  const all = inOrder.filter((fact) => known[0].includes(fact) || known[1].includes(fact))
  for (const facts of known) facts.splice(0, facts.length, ...all)
  log.push('desks meet')
}

const inOrder: Fact[] = []

function note({ known, log }: World, desk: number, fact: Fact, words: string): void {
  inOrder.push(fact)
  known[desk === 0 ? 0 : 1].push(fact)
  log.push(`desk ${String(desk)}: ${words}`)
}

type Act = (world: World, desk: number, dice: Dice, watch: Watch) => Promise<void> | void

const acts: readonly Act[] = [
  ...Array.from({ length: 5 }, () => load),
  ...Array.from({ length: 5 }, () => scan),
  ...[edit, edit, swap, move, walkIn, unscan, erase, undo],
]

async function load(world: World, desk: number, dice: Dice, watch: Watch): Promise<void> {
  const sheet = pick(dice, [...world.sheets, ...world.sheets.slice(0, 1)])
  if (dice() < 0.9) revise(sheet, dice)
  const laptop = world.desks[desk === 0 ? 0 : 1]
  const before = standing(world.known[desk === 0 ? 0 : 1], sheet.name)
  const scope = before.size > 0 && dice() < 0.2 ? 'partial' : 'full'
  const chosen = sheet.people.filter(() => scope === 'full' || dice() < 0.4)
  const people = scope === 'full' ? chosen : chosen.filter((one) => isOwn(one, before))
  if (people.length === 0) return
  const bytes = Buffer.from(fileOf(people, dice))
  const first = await previewImport(laptop, { fileName: `${sheet.name}.csv`, bytes })
  if (!first.ok) throw new Error(first.code)
  const { previewId } = first.value
  const choices = importChoicesSchema.parse({ scope })
  const adjusted = scope === 'full' ? first : await adjustImport(laptop, { previewId, choices })
  if (!adjusted.ok) throw new Error(adjusted.code)
  const shown = adjusted.value
  const entries = readJournal(laptop.db, 0, 100_000).length
  const done = await commitImport(laptop, {
    ...{ previewId: shown.previewId, acceptWithdrawn: shown.counts.withdrawn },
  })
  if (!done.ok) throw new Error(done.code)
  const written = readJournal(laptop.db, 0, 100_000).slice(entries)
  const committed = written.find(({ type }) => type === 'revision-committed')
  const rows = written.filter(({ type }) => type === 'rows')
  const ids = committed === undefined ? null : idsOf(people, rows, before)
  const words = `${scope} ${sheet.name} of ${people.map(told).join(', ')}`
  if (ids === null) world.log.push(`desk ${String(desk)}: the same ${words}`)
  else {
    const { revisionId } = JSON.parse(committed?.body ?? '') as { revisionId: string }
    const named = new Map(people.map((one) => [ids.get(one.number) ?? '', one]))
    const list = sheet.name
    note(world, desk, { kind: 'version', revisionId, list, scope, people: named }, words)
  }
  watch.onLoaded(world, { desk, list: sheet.name, scope, people, before, shown, ids })
}

/** An addition does not say of a code that its guest of before has it no more. */
function isOwn({ number, codes }: Someone, before: Standing): boolean {
  return [...before.values()].every(
    ({ someone }) =>
      someone.number === number || !someone.codes.some((code) => codes.includes(code)),
  )
}

export function told(one: Someone): string {
  const name = one.first === '' ? 'n.t.b.' : `${one.first} ${one.last}`
  const rest = [one.organisation, one.email, one.codes.join('+'), one.status, one.type]
  return `${String(one.number)}:${[name, ...rest, one.dines ? 'dines' : ''].join('/')}`
}

type Rows = ReturnType<typeof readJournal>

/** Under which id the journal has each; one who was erased has kept his own. */
function idsOf(people: readonly Someone[], rows: Rows, before: Standing): Map<number, string> {
  const written = rows.flatMap(({ personal }) => Object.entries(personal))
  const named = new Set(written.map(([id]) => id))
  const bodies = rows.map(({ body }) => JSON.parse(body) as EntryBody<'rows'>)
  const nameless = bodies.flatMap((body) => body.rows.map(({ attendeeId }) => attendeeId))
  const left = nameless.filter((id) => !named.has(id))
  return new Map(
    people.map((one) => {
      const found = written.find(([, value]) => {
        const { firstName, lastName, email, codes } = JSON.parse(value) as SourcePerson
        const isNamed = firstName === one.first && lastName === one.last && email === one.email
        return isNamed && one.codes.every((code) => codes.includes(code))
      })
      const own = [...before].filter(([, { someone }]) => someone.number === one.number)
      const kept = own.find(([, { withdrawn }]) => !withdrawn) ?? own[0]
      return [one.number, found?.[0] ?? kept?.[0] ?? left.shift() ?? 'nobody']
    }),
  )
}

function someoneAt(world: World, desk: number, dice: Dice): [string, Someone] | null {
  const facts = world.known[desk === 0 ? 0 : 1]
  const erased = new Set(facts.flatMap((one) => (one.kind === 'erased' ? [one.guest] : [])))
  const all = world.sheets.flatMap(({ name }) => [...standing(facts, name)])
  const found = all.filter(([id, { withdrawn }]) => !withdrawn && !erased.has(id))
  if (found.length === 0) return null
  const [id, { someone }] = pick(dice, found)
  return [id, someone]
}

function scan(world: World, desk: number, dice: Dice, watch: Watch): void {
  const facts = world.known[desk === 0 ? 0 : 1]
  const held = world.sheets.flatMap(({ name }) =>
    [...standing(facts, name).values()].flatMap(({ someone }) => someone.codes),
  )
  if (held.length === 0) return
  const raw = pick(dice, held)
  const id = randomUUID()
  const laptop = world.desks[desk === 0 ? 0 : 1]
  const answer = scanTicket(laptop, { id, listId: 'reception', raw, direction: 'entry' })
  if (!answer.ok) throw new Error(answer.code)
  const { verdict, attendee } = answer.value
  watch.onScan(world, desk, raw, verdict)
  if (verdict !== 'valid' || attendee === null) return
  note(world, desk, { kind: 'in', guest: attendee.id, scanId: id }, `${raw} comes in`)
}

function unscan(world: World, desk: number, dice: Dice): void {
  const facts = world.known[desk === 0 ? 0 : 1]
  const scans = facts.flatMap((one) => (one.kind === 'in' ? [one.scanId] : []))
  if (scans.length === 0) return
  const scanId = pick(dice, scans)
  const wish = { id: randomUUID(), checkInId: scanId, reason: 'mistake' as const }
  const undone = undoCheckIn(world.desks[desk === 0 ? 0 : 1], wish)
  if (undone.ok) note(world, desk, { kind: 'not-in', scanId }, 'a check-in is undone')
}

function edit(world: World, desk: number, dice: Dice): void {
  const [guest, someone] = someoneAt(world, desk, dice) ?? []
  if (guest === undefined || someone === undefined) return
  const tag = String(world.log.length)
  const fields: Readonly<Record<string, string>> = pick(dice, [
    { name: `Beter Naam${tag}` },
    { organisation: `Beterdorp ${tag}` },
    { email: `beter${tag}@example.nl` },
  ])
  const { name, ...plain } = fields
  const [firstName = '', lastName = ''] = (name ?? '').split(' ')
  const named = name === undefined ? {} : { name: { firstName, infix: '', lastName } }
  const wish = { id: randomUUID(), attendeeId: guest, fields: { ...plain, ...named } }
  const answer = editGuest(world.desks[desk === 0 ? 0 : 1], wish)
  if (!answer.ok) throw new Error(answer.code)
  note(world, desk, { kind: 'edit', guest, fields }, `edit of ${told(someone)}`)
}

function swap(world: World, desk: number, dice: Dice): void {
  const [guest, someone] = someoneAt(world, desk, dice) ?? []
  if (guest === undefined || someone === undefined || dice() < 0.4) return
  const tag = String(world.log.length)
  const [organisation, email] = [`Ruildorp ${tag}`, `ruil${tag}@example.nl`]
  const answer = swapPerson(world.desks[desk === 0 ? 0 : 1], {
    ...{ id: randomUUID(), attendeeId: guest, organisation, email, jobTitle: '' },
    name: { firstName: 'Ruil', infix: '', lastName: `Naam${tag}` },
  })
  if (!answer.ok) throw new Error(answer.code)
  const fields = { name: `Ruil Naam${tag}`, organisation, email }
  note(world, desk, { kind: 'edit', guest, fields }, `swap of ${told(someone)}`)
}

function move(world: World, desk: number, dice: Dice): void {
  const [guest] = someoneAt(world, desk, dice) ?? []
  if (guest === undefined) return
  const dines = dice() < 0.5
  const wish = { id: randomUUID(), attendeeId: guest, listId: 'dinner', enrolled: dines }
  const answer = enrolGuest(world.desks[desk === 0 ? 0 : 1], wish)
  if (!answer.ok) throw new Error(answer.code)
  note(world, desk, { kind: 'moved', guest, dines }, 'to the dinner or off it')
}

function walkIn(world: World, desk: number): void {
  const tag = String(world.log.length)
  const answer = registerWalkIn(world.desks[desk === 0 ? 0 : 1], {
    ...{ id: randomUUID(), listId: 'reception', ticketType: 'participant', infix: '' },
    ...{ firstName: 'Loper', lastName: `Naam${tag}`, organisation: '' },
    payment: { method: 'card' },
  })
  if (!answer.ok || answer.value.attendee === null) throw new Error('no walk-in')
  note(world, desk, { kind: 'walk-in', guest: answer.value.attendee.id }, 'a walk-in')
}

/** Seldom; the organiser's sheet keeps the guest as he was. */
function erase(world: World, desk: number, dice: Dice): void {
  const [guest, someone] = someoneAt(world, desk, dice) ?? []
  if (guest === undefined || someone === undefined || dice() < 0.6) return
  for (const sheet of world.sheets) {
    const isOn = standing(world.known[desk === 0 ? 0 : 1], sheet.name).has(guest)
    if (isOn) sheet.erased.add(someone.number)
  }
  const { db, pen } = world.desks[desk === 0 ? 0 : 1]
  appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId: guest } })
  note(world, desk, { kind: 'erased', guest }, `erasure of ${told(someone)}`)
}

function undo(world: World, desk: number, dice: Dice): void {
  const facts = world.known[desk === 0 ? 0 : 1]
  const undone = new Set(facts.flatMap((one) => (one.kind === 'undone' ? [one.revisionId] : [])))
  const versions = facts.filter(
    (one) => one.kind === 'version' && !undone.has(one.revisionId),
  ) as Version[]
  if (versions.length < 3) return
  const { revisionId } =
    dice() < 0.7 ? (versions.at(-1) ?? pick(dice, versions)) : pick(dice, versions)
  const answer = undoImport(world.desks[desk === 0 ? 0 : 1], { id: randomUUID(), revisionId })
  if (!answer.ok) throw new Error(answer.code)
  const index = versions.findIndex((one) => one.revisionId === revisionId)
  const words = `undo of version ${String(index + 1)} of ${String(versions.length)}`
  note(world, desk, { kind: 'undone', revisionId }, words)
}
