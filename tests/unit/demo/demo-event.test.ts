import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoEvent } from '../../../scripts/demo/demo-event.ts'
import { makeGuests } from '../../../scripts/demo/make-guests.ts'
import { municipalities } from '../../../shared/domain/importing/words/municipalities.ts'
import { dateDemoEvent } from '../../../shared/domain/demo/date-demo-event.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { hasValidCheckCharacter } from '../../../shared/domain/codes/ticket-code.ts'
import { ticketStatusSchema, personSchema } from '../../../shared/model/attendee.ts'
import { checkInListSchema } from '../../../shared/model/check-in-list.ts'
import { demoEventSchema, demoGuestsSchema } from '../../../shared/model/demo-event.ts'
import { eventDescriptionSchema } from '../../../shared/model/event.ts'
import { ticketTypeSchema } from '../../../shared/model/ticket-type.ts'

const folder = join(import.meta.dirname, '../../../resources/demo')
const demo = demoEventSchema.parse(JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8')))
const guests = demoGuestsSchema.parse(JSON.parse(readFileSync(join(folder, 'guests.json'), 'utf8')))
const dated = dateDemoEvent(demo, guests, '2026-06-17')

function countOf(test: (row: (typeof dated.rows)[number]) => boolean): number {
  return dated.rows.filter(test).length
}

describe('the demo', () => {
  it('is what its generator makes', () => {
    expect(demoEventSchema.parse(demoEvent)).toEqual(demo)
    expect(demoGuestsSchema.parse(makeGuests())).toEqual(guests)
  })

  it('fits the model', () => {
    eventDescriptionSchema.parse(dated.description)
    for (const type of dated.ticketTypes) ticketTypeSchema.parse(type)
    for (const list of dated.lists) checkInListSchema.parse(list)
    for (const row of dated.rows) expect(personSchema.parse(row.person)).toEqual(row.person)
  })

  it('has 1,500 guests with keys and codes of their own', () => {
    const codes = dated.rows.flatMap((row) => row.tickets.map((ticket) => ticket.code))
    expect(dated.rows).toHaveLength(1500)
    expect(new Set(dated.rows.map((row) => row.recordKey)).size).toBe(1500)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every(hasValidCheckCharacter)).toBe(true)
  })

  it('invites every municipality', () => {
    const organisations = new Set(dated.rows.map((row) => row.person.organisation))
    expect(municipalities).toHaveLength(342)
    expect(municipalities.filter((name) => !organisations.has(`Gemeente ${name}`))).toEqual([])
  })

  it('has two-day tickets, unnamed places, one flagged guest, every type and every status', () => {
    const tickets = dated.rows.flatMap((row) => row.tickets)
    expect(countOf((row) => row.tickets.length === 2)).toBeGreaterThanOrEqual(40)
    expect(countOf((row) => row.unnamed)).toBe(25)
    expect(countOf((row) => row.flagged)).toBe(1)
    expect(countOf((row) => row.person.note !== '')).toBeGreaterThan(20)
    expect(countOf((row) => row.person.extra.some((field) => field.sensitive))).toBeGreaterThan(100)
    expect(new Set(tickets.map((ticket) => ticket.type))).toEqual(
      new Set(dated.ticketTypes.map((type) => type.id)),
    )
    expect(new Set(tickets.map((ticket) => ticket.status))).toEqual(
      new Set(ticketStatusSchema.options),
    )
    expect(tickets.filter((ticket) => ticket.blocked).length).toBeGreaterThan(2)
  })

  it('bears the names of the Netherlands, the longest of sixty letters', () => {
    const names = dated.rows.map((row) => displayName(row.person))
    const infixes = new Set(dated.rows.map((row) => row.person.infix))
    expect(Math.max(...names.map((name) => name.length))).toBe(60)
    expect(names).toEqual(expect.arrayContaining(['Soekarmi', 'Zbigniew Łukasik', 'O Ek']))
    expect([...infixes]).toEqual(
      expect.arrayContaining(["'t", "in 't", 'van den', 'de la', 'ter', 'ten', "d'", 'el']),
    )
  })

  it('has addresses for examples only', () => {
    expect(countOf((row) => !/^$|@example\.nl$/.test(row.person.email))).toBe(0)
  })

  it('has one full list by enrolment and two that nearly are', () => {
    const left = dated.lists
      .filter((list) => list.byEnrolment && list.kind !== 'dinner')
      .map((list) => (list.capacity ?? 0) - countOf((row) => row.enrolments.includes(list.id)))
    expect(left.filter((seats) => seats === 0)).toHaveLength(1)
    expect(left.filter((seats) => seats > 0 && seats <= 2)).toHaveLength(2)
    expect(left).toHaveLength(10)
  })
})

describe('the demo of a day', () => {
  it('begins at local midnight of that day and names its weekdays', () => {
    const reception = dated.lists.find((list) => list.id === 'reception')
    expect([dated.description.firstDay, dated.description.lastDay]).toEqual([
      '2026-06-17',
      '2026-06-19',
    ])
    expect([reception?.opensAt, reception?.closesAt]).toEqual([
      '2026-06-16T22:00:00.000Z',
      '2026-06-19T21:59:59.999Z',
    ])
    expect(dated.ticketTypes.filter((type) => type.validDays !== null)).toMatchObject([
      { name: 'Dagkaart woensdag', validDays: ['2026-06-17'] },
      { name: 'Dagkaart donderdag', validDays: ['2026-06-18'] },
      { name: 'Dagkaart vrijdag', validDays: ['2026-06-19'] },
    ])
  })

  it('keeps local hours over the change to winter time', () => {
    const winter = dateDemoEvent(demo, [], '2026-10-24')
    expect(winter.lists.find((list) => list.id === 'reception')).toMatchObject({
      opensAt: '2026-10-23T22:00:00.000Z',
      closesAt: '2026-10-26T22:59:59.999Z',
    })
  })
})
