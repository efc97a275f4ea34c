import { randomUUID } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../electron/db/journal/desk-deps.ts'
import { readJournal } from '../../electron/db/journal/journal.ts'
import { announceDesk } from '../../electron/events/together/announce.ts'
import { DeskLinks, type Pauses } from '../../electron/events/together/desk-links.ts'
import type { DesksState, StoredDesks } from '../../shared/model/desks.ts'
import { openTestFile, testPen } from './event-file.ts'

/** Soon again, as a test does not wait for people. */
const pauses: Pauses = { look: 20, meeting: 2_000, alive: 100, silence: 800 }

/** A desk with its file, and its connections with others while they stand. */
export type LinkedDesk = {
  readonly deps: DeskDeps
  /** What is kept in its settings of where others listen. */
  stored: StoredDesks
  links: DeskLinks
  /** 0 before the first start. */
  port: number
  /** Guests whom others erased, and types of what came in, as they were told. */
  readonly erasing: string[]
  readonly received: Set<string>
  /** How the desks stand, as it was last told. */
  told: DesksState | null
  readonly address: () => string
}

type Choices = {
  readonly secret?: string
  /** Its laptop; called as the desk where nothing is said. */
  readonly laptop?: string
  readonly simulated?: boolean
  readonly pauses?: Partial<Pauses>
  readonly announced?: boolean
  /** Where its event file lies; in a folder of its own where nothing is said. */
  readonly file?: string
}

/** A desk that listens on this machine, with an empty file. */
export async function linkedDesk(name: string, choices: Choices = {}): Promise<LinkedDesk> {
  const db = await openTestFile(choices.file)
  const clock = { now: Date.now() }
  const pen = { ...testPen(name, clock), simulated: choices.simulated ?? false }
  const deps: DeskDeps = { db, pen, laptop: choices.laptop ?? name, findOtherEvent: () => null }
  const desk: LinkedDesk = {
    ...{ deps, stored: { addresses: [] }, erasing: [], received: new Set(), told: null },
    links: undefined as never,
    port: 0,
    address: () => desk.links.state.addresses[0] ?? '',
  }
  await join(desk, choices)
  onTestFinished(() => desk.links.stop())
  return desk
}

/** Begins, or begins anew, with what the settings keep. */
export async function join(desk: LinkedDesk, choices: Choices = {}): Promise<void> {
  const { deps } = desk
  desk.links = new DeskLinks({
    db: deps.db,
    pen: deps.pen,
    laptop: deps.laptop,
    secret: choices.secret ?? 'test',
    desk: () => deps.pen.desk,
    hosts: () => ['127.0.0.1'],
    stored: desk.stored,
    store: (stored) => {
      desk.stored = stored
    },
    onState: (state) => {
      desk.told = state
    },
    onReceived: (types) => {
      for (const type of types) desk.received.add(type)
    },
    onErasing: (attendeeIds) => {
      desk.erasing.push(...attendeeIds)
    },
    onErased: () => undefined,
    onCrash: (error) => {
      throw error
    },
    ...(choices.announced === true ? { announce: announceDesk } : {}),
    pauses: { ...pauses, ...choices.pauses },
  })
  // As on a laptop, where the port is its own: the others find it there again.
  await desk.links.start(desk.port)
  desk.port = Number(desk.address().split(':')[1])
}

/** A code read at a desk: the verdict, and where an earlier one was. */
export function scanAt({ deps }: LinkedDesk, raw: string) {
  const input = { id: randomUUID(), listId: 'reception', raw, direction: 'entry' as const }
  const answer = scanTicket(deps, input)
  if (!answer.ok) throw new Error(answer.code)
  const { verdict, previous } = answer.value
  return { id: input.id, verdict, at: previous?.desk ?? null }
}

/** The ids of all entries that a desk has, in an order of their own. */
export function entriesAt({ deps }: LinkedDesk): string[] {
  return readJournal(deps.db, 0, 100_000)
    .map(({ id }) => id)
    .toSorted()
}

/** Until all have the same. */
export async function agree(...desks: readonly LinkedDesk[]): Promise<void> {
  const differing = () => new Set(desks.map((desk) => entriesAt(desk).join())).size
  await expect.poll(differing, { timeout: 20_000 }).toBe(1)
  const [first] = desks
  if (first !== undefined)
    for (const desk of desks) expect(entriesAt(desk)).toEqual(entriesAt(first))
}

/** Who is there, by name, as a desk sees it. */
export function togetherAt({ links }: LinkedDesk): string[] {
  return links.state.desks.flatMap(({ name, together }) => (together ? [name] : [])).toSorted()
}

/** A way to an address that can be cut: what was under way is lost, or nothing more comes through and nobody is told. */
export async function cuttableWay(to: () => string) {
  const sockets = new Set<Socket>()
  let isOpen = true
  const server = createServer((near) => {
    if (!isOpen) {
      near.destroy()
      return
    }
    const [host, port] = to().split(':')
    const far = connect({ host, port: Number(port) })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const end = (): void => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  onTestFinished(() => {
    end()
    server.close()
  })
  return {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    cut: () => {
      isOpen = false
      end()
    },
    /** The cable is pulled: nobody is told. */
    hush: () => {
      isOpen = false
      for (const socket of sockets) {
        socket.unpipe()
        socket.pause()
      }
    },
    mend: () => {
      isOpen = true
    },
  }
}
