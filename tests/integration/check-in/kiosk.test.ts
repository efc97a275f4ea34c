import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { kioskCheckIn } from '../../../electron/check-in/scan/kiosk-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { guard } from '../../../electron/ipc/guard.ts'
import { kioskHandlers } from '../../../electron/ipc/handlers/kiosk.ts'
import { Staff } from '../../../electron/staff/staff.ts'
import { calls, type CallName } from '../../../shared/contract.ts'
import { settingsSchema, type Settings } from '../../../shared/model/settings.ts'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { testList } from '../../support/guests.ts'

const anna = { id: randomUUID(), tickets: [{ code: 'ANNA01' }] }
const bram = { id: randomUUID(), tickets: [{ code: 'BRAM01' }] }
const twin = { id: randomUUID(), tickets: [{ code: 'TWIN01' }] }
const other = { id: randomUUID(), tickets: [{ code: 'TWIN02' }] }
const minister = { id: randomUUID(), flagged: true, tickets: [{ code: 'MIN001' }] }
const debtor = { id: randomUUID(), tickets: [{ code: 'DEBT01', status: 'unpaid' as const }] }
const nameless = { id: randomUUID(), unnamed: true, tickets: [{ code: 'NTB001' }] }

async function openKiosk() {
  const deps = await openTestDesk([testList({ capacity: 2 })])
  importTestGuests(deps.db, deps.pen, [
    { ...anna, person: { firstName: 'Anna', lastName: 'Bakker', email: 'anna.b@Zeist.nl' } },
    { ...bram, person: { firstName: 'Bram', lastName: 'Bakker', email: 'bram.b@zeist.nl' } },
    { ...twin, person: { lastName: 'Ook', email: 'info@zeist.nl' } },
    { ...other, person: { lastName: 'Nog', email: 'info@zeist.nl' } },
    { ...minister, person: { lastName: 'Minister', email: 'm@zeist.nl' } },
    { ...debtor, person: { lastName: 'Schuld', email: 's@zeist.nl' } },
    nameless,
  ])
  return deps
}

function ask(deps: DeskDeps, question: { raw: string } | { email: string }, id = randomUUID()) {
  const answer = kioskCheckIn(deps, 'reception', { id, ...question })
  return answer.ok ? answer.value : answer.code
}

function scans({ db }: DeskDeps) {
  return readJournal(db, 0, 1_000).filter(({ type }) => type === 'scanned')
}

describe('a guest at a kiosk', () => {
  it('is checked in by the scan of the desk, with a badge in line, and once for one call', async () => {
    const deps = await openKiosk()
    const id = randomUUID()
    const welcome = { outcome: 'welcome', name: 'Anna Bakker', badge: 'coming' }
    expect([ask(deps, { raw: 'anna01' }, id), ask(deps, { raw: 'anna01' }, id)]).toEqual([
      welcome,
      welcome,
    ])
    expect(scans(deps).map((entry) => entry.id)).toEqual([id])
    expect(latestPrintJobs(deps.db, deps.laptop, 10).map((job) => job.id)).toEqual([id])
    expect(ask(deps, { raw: 'ANNA01' })).toEqual({ outcome: 'already' })
  })

  it('is found by the whole e-mail address and by nothing less, and not by a name', async () => {
    const deps = await openKiosk()
    const wrong = [
      'anna.b@zeist',
      'b@zeist.nl',
      'anna.b',
      'Bakker',
      'anna b zeist nl',
      '@',
      '"*',
      '%',
    ]
    expect(wrong.map((email) => ask(deps, { email }))).toEqual(
      wrong.map(() => ({ outcome: 'desk' })),
    )
    expect(scans(deps)).toEqual([])
    expect(ask(deps, { email: ' ANNA.B@zeist.NL ' })).toMatchObject({ name: 'Anna Bakker' })
  })

  it('is found by the address as the desk put it right, and not by the one before', async () => {
    const deps = await openKiosk()
    const email = 'bram@zeist.nl'
    const edited = editGuest(deps, { id: randomUUID(), attendeeId: bram.id, fields: { email } })
    expect(edited.ok).toBe(true)
    expect([ask(deps, { email: 'bram.b@zeist.nl' }), ask(deps, { email })]).toEqual([
      { outcome: 'desk' },
      { outcome: 'welcome', name: 'Bram Bakker', badge: 'coming' },
    ])
  })

  it('goes to the desk where several share the address', async () => {
    const deps = await openKiosk()
    expect(ask(deps, { email: 'info@zeist.nl' })).toEqual({ outcome: 'desk' })
    expect(scans(deps)).toEqual([])
  })

  it('is left for the desk to check in where no screen may name him, by code or by address', async () => {
    const deps = await openKiosk()
    expect([ask(deps, { raw: 'MIN001' }), ask(deps, { email: 'm@zeist.nl' })]).toEqual([
      { outcome: 'desk' },
      { outcome: 'desk' },
    ])
    expect(scans(deps)).toEqual([])
  })

  it('goes to the desk without a reason: unpaid, without a name, unknown, or a full list', async () => {
    const deps = await openKiosk()
    const codes = ['DEBT01', 'NTB001', 'NOBODY', 'x'.repeat(5_000), '<b>']
    expect(codes.map((raw) => ask(deps, { raw }))).toEqual(codes.map(() => ({ outcome: 'desk' })))
    ask(deps, { raw: 'ANNA01' })
    ask(deps, { raw: 'BRAM01' })
    expect(ask(deps, { raw: 'TWIN01' })).toEqual({ outcome: 'desk' })
    expect(scans(deps)).toHaveLength(codes.length + 3)
  })
})

describe('a laptop that is a kiosk', () => {
  it('needs a PIN to become one, and another PIN than a supervisor’s does not end it', async () => {
    const { staff, settings } = laptop()
    expect(staff.startKiosk('reception')).toMatchObject({ code: 'pin-missing' })
    await addStaff(staff)
    expect(staff.startKiosk('reception', true).ok).toBe(true)
    expect([staff.kiosk, settings.current().kiosk]).toEqual([{ listId: 'reception' }, null])
    expect((await staff.leaveKiosk('2468')).ok).toBe(true)
    expect(staff.startKiosk('reception').ok).toBe(true)
    expect([staff.actor, staff.operator, staff.state().who]).toEqual(['kiosk', 'Kiosk', null])
    const again = new Staff({ settings, now: () => 1_780_000_000_000 })
    expect(again.actor).toBe('kiosk')
    expect(await again.leaveKiosk('1357')).toMatchObject({ code: 'wrong-pin' })
    expect((await again.leaveKiosk('2468')).ok).toBe(true)
    expect([again.actor, again.operator]).toEqual(['supervisor', 'Baas'])
  })

  it('looks at few guesses only, and is a kiosk after a hundred of them', async () => {
    const { staff } = laptop()
    await addStaff(staff)
    staff.startKiosk('reception')
    const guesses = Array.from({ length: 100 }, (_, guess) => String(guess).padStart(4, '0'))
    const answers = await Promise.all(guesses.map((pin) => staff.leaveKiosk(pin)))
    const codes = answers.map((answer) => (answer.ok ? 'out' : answer.code))
    expect(codes.filter((code) => code !== 'too-many-pins')).toHaveLength(5)
    expect(staff.actor).toBe('kiosk')
  })

  it('looks for no address after five wrong ones, also when started anew, and goes on with codes', async () => {
    const { staff, settings } = laptop()
    await addStaff(staff)
    staff.startKiosk('reception')
    const event = await openKiosk()
    const deps = {
      staff,
      desk: { current: { deps: event } },
      printing: { queue: () => null },
    } as unknown as Deps
    const asks = (question: { raw: string } | { email: string }) => {
      const input = { id: randomUUID(), ...question }
      const answer = kioskHandlers['kiosk.checkIn'](deps, input)
      return answer.ok ? answer.value.outcome : answer.code
    }
    const guesses = ['a@zeist.nl', 'b@zeist.nl', 'info@zeist.nl', 'm@zeist.nl', 's@zeist.nl']
    const answers = [...guesses, 'anna.b@zeist.nl'].map((email) => asks({ email }))

    expect(answers).toEqual([...guesses.map(() => 'desk'), 'paused'])
    const [at, later] = [1_780_000_000_000, 1_780_000_000_000 + 60_000]
    const again = [at, later].map((now) => new Staff({ settings, now: () => now }).isEmailPaused)
    expect(again).toEqual([true, false])
    expect(asks({ raw: 'ANNA01' })).toBe('welcome')
    expect(scans(event)).toHaveLength(2)
  })

  it('is none where settings say so but no PIN was ever set, for nobody could leave it', () => {
    const { staff } = laptop({ kiosk: { listId: 'reception' } })
    expect([staff.kiosk, staff.actor]).toEqual([null, 'open'])
  })

  it('answers only what its guests need, whatever a page would ask', async () => {
    const { staff } = laptop()
    await addStaff(staff)
    const deps = { staff, desk: { current: null, practice: null } } as unknown as Deps
    staff.startKiosk('reception')
    const names = Object.keys(calls) as CallName[]
    const inputs: Partial<Record<CallName, object>> = { 'settings.change': { language: 'en' } }
    const answered = names.filter(
      (name) => guard(deps, name, (inputs[name] ?? {}) as never) === null,
    )
    expect(answered.toSorted()).toEqual([
      'app.info',
      'kiosk.badge',
      'kiosk.checkIn',
      'kiosk.leave',
      'kiosk.state',
    ])
  })

  it('is started by a supervisor alone', async () => {
    const { staff } = laptop()
    await addStaff(staff)
    const deps = { staff, desk: { current: null, practice: null } } as unknown as Deps
    const start = () => guard(deps, 'kiosk.start', { listId: 'reception' })
    expect(start()).toBeNull()
    staff.lock()
    expect(start()).toMatchObject({ code: 'not-allowed' })
    await staff.signIn(staff.state().staff[1]?.id ?? '', '1357')
    expect([staff.actor, start()]).toMatchObject(['desk', { code: 'not-allowed' }])
  })
})

function laptop(given: Partial<Settings> = {}) {
  let kept: Settings = settingsSchema.parse(given)
  const settings = {
    current: () => kept,
    change: (patch: Partial<Settings>) => {
      kept = settingsSchema.parse({ ...kept, ...patch })
    },
    remember: (patch: Partial<Settings>) => {
      settings.change(patch)
    },
  }
  return { settings, staff: new Staff({ settings, now: () => 1_780_000_000_000 }) }
}

async function addStaff(staff: Staff): Promise<void> {
  const boss = { id: randomUUID(), name: 'Baas', role: 'supervisor' as const, attendeeId: null }
  const desk = { id: randomUUID(), name: 'Toos', role: 'desk' as const, attendeeId: null }
  await staff.save(boss, '2468')
  await staff.save(desk, '1357')
}
