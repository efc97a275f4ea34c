import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { staffHandlers } from '../../../electron/ipc/handlers/staff.ts'
import { Staff } from '../../../electron/staff/staff.ts'
import { mayDo, type Action, type Actor } from '../../../shared/domain/staff/may-do.ts'
import { afterWrongPin, waitForPin } from '../../../shared/domain/staff/pin-attempts.ts'
import { calls } from '../../../shared/contract.ts'
import { settingsSchema, type Settings } from '../../../shared/model/settings.ts'
import type { Role } from '../../../shared/model/staff.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { testList } from '../../support/guests.ts'

function laptop() {
  const clock = { now: 1_780_000_000_000 }
  let kept: Settings = settingsSchema.parse({})
  const settings = {
    current: () => kept,
    change: (patch: Partial<Settings>) => {
      kept = settingsSchema.parse({ ...kept, ...patch })
    },
    remember: (patch: Partial<Settings>) => {
      settings.change(patch)
    },
  }
  return { clock, settings, staff: new Staff({ settings, now: () => clock.now }) }
}

function member(name: string, role: Role, attendeeId: string | null = null) {
  return { id: randomUUID(), name, role, attendeeId }
}

describe('changing who works at a laptop', () => {
  it('takes a new PIN in place of the old one, and keeps the old one where none was typed', async () => {
    const { staff } = laptop()
    const [boss, toos] = [member('Baas', 'supervisor'), member('Toos', 'desk')]
    await staff.save(boss, '2468')
    await staff.save(toos, '1357')
    await staff.save(boss, '8642')
    expect(staff.state().staff).toEqual([boss, toos])
    expect(await staff.signIn(boss.id, '2468')).toMatchObject({ code: 'wrong-pin' })
    expect((await staff.signIn(boss.id, '8642')).ok).toBe(true)
    await staff.save({ ...toos, role: 'supervisor' }, undefined)
    expect((await staff.signIn(toos.id, '1357')).ok).toBe(true)
    expect(staff.actor).toBe('supervisor')
  })

  it('never leaves others without a supervisor, neither by a role nor by going', async () => {
    const { staff } = laptop()
    const [boss, toos] = [member('Baas', 'supervisor'), member('Toos', 'desk')]
    await staff.save(boss, '2468')
    await staff.save(toos, '1357')
    const before = staff.state()
    const asDesk = { ...boss, role: 'desk' } as const
    expect(await staff.save(asDesk, undefined)).toMatchObject({ code: 'supervisor-missing' })
    expect(await staff.save(asDesk, '9999')).toMatchObject({ code: 'supervisor-missing' })
    expect(staff.remove(boss.id)).toMatchObject({ code: 'supervisor-missing' })
    expect(staff.state()).toEqual(before)
    expect((await staff.signIn(boss.id, '2468')).ok).toBe(true)
    await staff.save({ ...toos, role: 'supervisor' }, undefined)
    expect((await staff.save(asDesk, undefined)).ok).toBe(true)
    expect(staff.actor).toBe('desk')
  })

  it('loses none of two changes that come at once', async () => {
    const { staff } = laptop()
    await staff.save(member('Baas', 'supervisor'), '2468')
    await Promise.all([
      staff.save(member('Toos', 'desk'), '1357'),
      staff.save(member('Anke', 'desk'), '7531'),
    ])
    expect(
      staff
        .state()
        .staff.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Anke', 'Baas', 'Toos'])
  })
})

describe('who works at a laptop', () => {
  it('leaves everything open until a first PIN is set, which must be a supervisor’s', async () => {
    const { staff } = laptop()
    expect(staff.actor).toBe('open')
    expect(await staff.save(member('Toos', 'desk'), '1234')).toMatchObject({
      code: 'supervisor-missing',
    })
    const boss = member('Baas', 'supervisor')
    expect(await staff.save(boss, undefined)).toMatchObject({ code: 'pin-missing' })
    await staff.save(boss, '2468')
    expect([staff.actor, staff.operator]).toEqual(['supervisor', 'Baas'])
    staff.lock()
    expect([staff.actor, staff.operator]).toEqual(['locked', ''])
    expect(staff.remove(boss.id).ok).toBe(true)
    expect(staff.actor).toBe('open')
  })

  it('keeps no PIN that can be read, and none twice alike', async () => {
    const { staff, settings } = laptop()
    await staff.save(member('Baas', 'supervisor'), '2468')
    await staff.save(member('Baas twee', 'supervisor'), '2468')
    const [one, other] = settings.current().staff
    expect(JSON.stringify(settings.current())).not.toContain('2468')
    expect(one?.hash).not.toBe(other?.hash)
    expect(JSON.stringify(staff.state())).not.toContain(one?.hash)
  })

  it('makes each wrong PIN after the fourth cost longer, also after a restart; a hundred find nothing', async () => {
    const { staff, settings, clock } = laptop()
    const boss = member('Baas', 'supervisor')
    await staff.save(boss, '0099')
    staff.lock()
    const guesses = Array.from({ length: 100 }, (_, guess) => String(guess).padStart(4, '0'))
    const answers = await Promise.all(guesses.map((pin) => staff.signIn(boss.id, pin)))
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.code))
    expect(codes.filter((code) => code === 'wrong-pin').length).toBe(5)
    expect(codes.filter((code) => code === 'in')).toEqual([])
    expect(staff.actor).toBe('locked')
    const again = new Staff({ settings, now: () => clock.now })
    expect(await again.signIn(boss.id, '0099')).toMatchObject({ code: 'too-many-pins' })
    clock.now += 15_000
    expect((await again.signIn(boss.id, '0099')).ok).toBe(true)
    expect(settings.current().pinAttempts).toEqual({ failures: 0, until: 0 })
  })

  it('never waits longer than a quarter of an hour, also when the clock was set back a day', () => {
    let attempts = { failures: 0, until: 0 }
    for (let guess = 0; guess < 100; guess += 1) attempts = afterWrongPin(attempts, 1_000_000)
    expect(waitForPin(attempts, 1_000_000)).toBe(15 * 60_000)
    expect(waitForPin(attempts, 1_000_000 - 24 * 3_600_000)).toBe(15 * 60_000)
  })

  it('waits no longer for a clock that was set back a day while a PIN had to wait', async () => {
    const { staff, settings, clock } = laptop()
    const boss = member('Baas', 'supervisor')
    await staff.save(boss, '0099')
    for (let guess = 0; guess < 5; guess += 1) await staff.signIn(boss.id, '1234')
    clock.now -= 24 * 3_600_000
    const again = new Staff({ settings, now: () => clock.now })
    expect(again.state().waitMs).toBe(15_000)
    clock.now += 14_999
    expect(await again.signIn(boss.id, '0099')).toMatchObject({ code: 'too-many-pins' })
    clock.now += 1
    expect((await again.signIn(boss.id, '0099')).ok).toBe(true)
  })

  it('takes a PIN of spaces or of ten thousand digits for a wrong one', async () => {
    const { staff } = laptop()
    const boss = member('Baas', 'supervisor')
    await staff.save(boss, '0099')
    const guesses = ['', '    ', ' 0099', '0099 ', '００９９', '0099\u0000', '0'.repeat(10_000)]
    for (const pin of guesses) expect(await staff.signIn(boss.id, pin)).toMatchObject({ ok: false })
    for (const pin of ['    ', '0'.repeat(10_000), '12a4']) {
      expect(calls['staff.save'].input.safeParse({ member: boss, pin }).success).toBe(false)
    }
  })

  it('takes no crew badge of a colleague whose ticket was taken back', async () => {
    const states = [
      { code: 'CREW01' },
      { code: 'CREW02', status: 'canceled' as const },
      { code: 'CREW03', blocked: true },
      { code: 'CREW04', status: 'withdrawn' as const },
    ]
    const crew = states.map((ticket) => ({ id: randomUUID(), tickets: [ticket] }))
    const open = await openTestDesk([testList()])
    importTestGuests(open.db, open.pen, crew)
    const { staff } = laptop()
    await staff.save(member('Baas', 'supervisor'), '2468')
    for (const { id } of crew) await staff.save(member('Toos', 'desk', id), '1357')
    const deps = { staff, desk: { current: { deps: open } } } as unknown as Deps
    const isLocked = states.map(({ code }) => {
      staff.lock()
      return staffHandlers['staff.signInByBadge'](deps, { code }).value.isLocked
    })
    expect(isLocked).toEqual([false, true, true, true])
  })

  it('takes a crew badge for the desk, never for a supervisor', async () => {
    const { staff } = laptop()
    const [crew, chief] = [randomUUID(), randomUUID()]
    await staff.save(member('Baas', 'supervisor', chief), '2468')
    await staff.save(member('Toos', 'desk', crew), '1357')
    staff.lock()
    expect(staff.signInByBadge([chief]).isLocked).toBe(true)
    expect(staff.signInByBadge([crew]).who?.name).toBe('Toos')
    expect(staff.actor).toBe('desk')
  })
})

it('lets each do what is his, and a locked desk only scan', () => {
  const actions: Action[] = [
    'scan',
    'work',
    'override',
    'override-blocked',
    'undo-own',
    'undo-others',
    'export',
    'settings',
    'delete',
  ]
  const may = (actor: Actor) => actions.filter((action) => mayDo(actor, action))
  expect({ locked: may('locked'), desk: may('desk') }).toEqual({
    locked: ['scan'],
    desk: ['scan', 'work', 'override', 'undo-own'],
  })
  expect(may('supervisor')).toEqual(actions)
  expect(may('open')).toEqual(actions.filter((action) => action !== 'override-blocked'))
})
