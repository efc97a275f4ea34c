import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { openPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { keepStep } from '../../../electron/printing/queue/settle-job.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { Direction } from '../../../shared/model/verdict.ts'
import { pick } from './counted-course.ts'
import { answerTo, badgeOf, isUnnamed, listOf, passed } from './cut-off-count.ts'
import { codeOf, doAt, knownAt, type Body, type Course } from './cut-off-course.ts'
import { ofKind, type Fact, type Scanned, type Told } from './cut-off-facts.ts'
import type { Laptop } from './cut-off-laptops.ts'

const listIds = ['reception', 'reception', 'day', 'lecture', 'workshop', 'bar', 'bag']

export function enter(course: Course, laptop: Laptop): void {
  const { dice } = course
  const guest = pick(dice, ofKind(course.facts, 'guest')).guest
  scan(course, laptop, guest, pick(dice, listIds), 'entry')
}

export function leave(course: Course, laptop: Laptop): void {
  const { dice, facts } = course
  const came = ofKind(facts, 'scan').filter(({ verdict }) => verdict === 'valid')
  if (came.length === 0) return
  const { guest, list } = pick(dice, came.slice(-6))
  scan(course, laptop, guest, list, 'exit')
}

function scan(
  course: Course,
  laptop: Laptop,
  guest: string,
  list: string,
  direction: Direction,
): void {
  const { dice, facts } = course
  const known = knownAt(course, laptop)
  const isOverFull = dice() < 0.15
  const code = codeOf(facts, guest)
  const id = randomUUID()
  const isAnswered = dice() < 0.6
  const word = `Naam${String(course.log.length)}`
  const answers: Record<string, string> = isAnswered ? { lastName: word, size: 'L' } : {}
  const asked = { guest, list, direction, isOverFull, isAnswered }
  const right = answerTo(known, asked, laptop.now())
  const isNaming = isUnnamed(known, guest) && direction === 'entry'
  const overrides = isOverFull ? (['full'] as const) : []
  const wish = { id, listId: list, raw: code, direction, overrides: [...overrides], answers }
  const stood = new Set(passed(known, list, guest).map((one) => one.id))
  let answer: ScanAnswer | undefined
  const act = () => {
    const made = scanTicket(laptop.deps, wish)
    if (!made.ok) throw new Error(made.code)
    answer = made.value
  }
  doAt(
    course,
    laptop,
    `${direction} of ${code} on ${list}: ${right.verdict}`,
    act,
    (type, _id, body) => {
      if (type === 'attendee-edited')
        return [{ kind: 'field', guest: body.attendeeId, field: 'name', value: word }]
      if (type !== 'scanned' || answer === undefined) return []
      return [scanned(answer, { guest, stood, direction, list })]
    },
  )
  isRight(course, laptop, known, right, { guest, list, direction, answer })
  if (right.verdict === 'valid')
    expect(answer?.attendee?.unnamed).toBe(isUnnamed(knownAt(course, laptop), guest))
  if (isNaming && right.verdict === 'valid') expect(answer?.attendee?.lastName).toBe(word)
}

type Made = Pick<Scanned, 'guest' | 'stood' | 'direction' | 'list'>

function scanned(answer: ScanAnswer, made: Made): Told {
  const { verdict, badge, at } = answer
  const claims = verdict === 'valid' && badge?.jobId === answer.id
  return { kind: 'scan', ...made, at: Date.parse(at), verdict, claims }
}

function isRight(
  course: Course,
  laptop: Laptop,
  known: readonly Fact[],
  right: ReturnType<typeof answerTo>,
  {
    guest,
    list,
    direction,
    answer,
  }: Pick<Scanned, 'guest' | 'list' | 'direction'> & { readonly answer: ScanAnswer | undefined },
): void {
  if (answer === undefined) throw new Error('no answer')
  const { verdict, at, previous } = answer
  const story = course.log.join('\n')
  const found = { verdict, at: Date.parse(at), previous: previous?.id ?? null }
  expect(found, story).toEqual(right)
  const before = ofKind(course.facts, 'scan').find(({ id }) => id === right.previous)
  expect(previous?.desk, story).toBe(before?.desk)
  const prints = listOf(known, list).prints !== 'never' && direction === 'entry'
  const badge = badgeOf(known, guest)
  const asked = badge === undefined ? null : { at: instant(badge.at), desk: badge.desk }
  const claimed = { jobId: answer.id, earlier: null }
  const earlier = asked === null ? null : { jobId: badge?.id, earlier: asked }
  const isNew = right.verdict === 'valid' && badge === undefined
  // One without a name helps nobody.
  const hasName = right.verdict === 'valid' || !isUnnamed(known, guest)
  expect(answer.badge, story).toEqual(
    prints && hasName && right.verdict !== 'invalid' ? (isNew ? claimed : earlier) : null,
  )
  expect(laptop.known.has(answer.id)).toBe(true)
}

function instant(at: number): string {
  return new Date(at).toISOString()
}

export function undo(course: Course, laptop: Laptop): void {
  const { dice, facts } = course
  const all = ofKind(facts, 'scan')
  if (all.length === 0) return
  const chosen = pick(dice, all.slice(-8))
  const known = knownAt(course, laptop)
  const isKnown = known.includes(chosen)
  const isUndone = ofKind(known, 'undo').some(({ of }) => of === chosen.id)
  const refusal = isUndone ? 'already-undone' : null
  const right = isKnown
    ? chosen.verdict === 'valid'
      ? refusal
      : 'not-accepted'
    : 'unknown-check-in'
  const waits = openPrintJobs(laptop.deps.db, laptop.name).some(({ id }) => id === chosen.id)
  let said: string | null = ''
  const act = () => {
    const wish = { id: randomUUID(), checkInId: chosen.id, reason: 'mistake' as const }
    const answer = undoCheckIn(laptop.deps, wish)
    said = answer.ok ? null : answer.code
  }
  const whose = codeOf(facts, chosen.guest)
  const words = `undo of ${chosen.direction} of ${whose} on ${chosen.list}`
  doAt(course, laptop, words, act, (type, _id, body) => {
    if (type === 'badge-settled') return [ended(body)]
    return type === 'check-in-undone' ? [{ kind: 'undo', of: chosen.id }] : []
  })
  expect(said, course.log.join('\n')).toBe(right)
  if (right !== null || !waits) return
  const settled = ofKind(course.facts, 'badge-ended').filter(({ of }) => of === chosen.id)
  expect(settled.map(({ outcome }) => outcome)).toContain('canceled')
}

function ended({ requestId: of, outcome }: Body): Told {
  return { kind: 'badge-ended', of, outcome }
}

export function walkIn(course: Course, laptop: Laptop): void {
  const { dice, facts } = course
  const listId = pick(dice, listIds)
  // The same person comes to two desks now and then.
  const lastName = `Loper${String(Math.floor(dice() * 4))}`
  const known = knownAt(course, laptop)
  const places = listOf(known, listId).byEnrolment ? [listId] : []
  const list = listOf(known, listId)
  let answer: ScanAnswer | undefined
  const act = () => {
    const made = registerWalkIn(laptop.deps, {
      ...{ id: randomUUID(), listId, ticketType: 'participant', firstName: 'Iem', infix: '' },
      ...{ lastName, organisation: 'Straat', payment: { method: 'card' } },
    })
    if (!made.ok) throw new Error(made.code)
    answer = made.value
  }
  const now = laptop.now()
  doAt(course, laptop, `walk-in on ${listId}`, act, (type) => {
    const guest = answer?.attendee?.id
    if (answer === undefined || guest === undefined) return []
    const code = answer.attendee?.tickets[0]?.code ?? ''
    const fields = { name: `Iem ${lastName}`, organisation: 'Straat' }
    if (type === 'attendee-registered') return [{ kind: 'guest', guest, code, fields, places }]
    if (type !== 'scanned') return []
    return [scanned(answer, { guest, stood: new Set(), direction: 'entry', list: listId })]
  })
  const guest = answer?.attendee?.id ?? ''
  const came = facts.find((one) => one.kind === 'guest' && one.guest === guest)
  const wish = {
    guest,
    list: list.id,
    direction: 'entry',
    isOverFull: false,
    isAnswered: false,
  } as const
  const right = answerTo([...known, ...(came === undefined ? [] : [came])], wish, now)
  isRight(course, laptop, known, right, { ...wish, answer })
}

/** All badges in line at a desk come out. */
export function print(course: Course, laptop: Laptop): void {
  const act = () => {
    for (const job of openPrintJobs(laptop.deps.db, laptop.name))
      keepStep(laptop.deps, job, { ...job, state: 'printed', problem: null })
  }
  doAt(course, laptop, 'badges printed', act, (type, _id, body) =>
    type === 'badge-settled' ? [ended(body)] : [],
  )
}

/** A scan whose answer was lost is sent once more, to the desk that made it or to another that knows of it. */
export function again(course: Course, laptop: Laptop): void {
  const made = ofKind(knownAt(course, laptop), 'scan')
  if (made.length === 0) return
  const { id, list: listId, direction } = pick(course.dice, made)
  const act = () => {
    const answer = scanTicket(laptop.deps, { id, listId, raw: 'ANDERS', direction })
    expect(answer).toMatchObject({ ok: false, code: 'id-taken' })
  }
  doAt(course, laptop, 'the same scan with another code', act, () => {
    throw new Error('written twice')
  })
}
