import { expect, test } from 'vitest'
import { flawMemory } from '../../../electron/printing/badges/flaw-memory.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { flawFinder } from '../../../shared/domain/badge/find-flaws.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import {
  badgeContent,
  badgeTools,
  defaultLayout,
  difficultGuests,
} from '../../support/badges/badge.ts'

/** The real typeface, with a count of how often it was asked. */
function countedTools() {
  let asked = 0
  const metrics = {
    ...badgeTools.metrics,
    advance: (...letters: Parameters<typeof badgeTools.metrics.advance>) => {
      asked += 1
      return badgeTools.metrics.advance(...letters)
    },
  }
  return { tools: { ...badgeTools, metrics }, asked: () => asked }
}

const everything: BadgeLayout = {
  ...defaultLayout,
  elements: defaultLayout.elements.map((element) =>
    element.type === 'text' && element.text === '{jobTitle}'
      ? { ...element, text: '{jobTitle} {ticketType} {place} {phone} {email} {badgeCode} {Stand}' }
      : element,
  ),
}

test('what was found of a badge is not looked for again, also by another finder of that layout', () => {
  const { tools, asked } = countedTools()
  const flawsOn = flawMemory(tools)
  const first = difficultGuests.map(flawsOn(defaultLayout))
  const before = asked()
  const again = difficultGuests.map((guest) => flawsOn({ ...defaultLayout })({ ...guest }))

  expect(before).toBeGreaterThan(0)
  expect(asked()).toBe(before)
  expect(again).toEqual(first)
})

const changes: readonly Partial<BadgeContent>[] = [
  { firstName: 'محمد' },
  { infix: '🎉' },
  { lastName: 'W'.repeat(40) },
  { organisation: 'Intergemeentelijke '.repeat(9) },
  { jobTitle: '☃' },
  { ticketType: { id: 'participant', name: '☃', colour: '#0f766e' } },
  { ticketType: { id: 'speaker', name: 'Deelnemer', colour: '#0f766e' } },
  { eventName: '☃' },
  { eventDays: '☃' },
  { place: '☃' },
  { phone: '☃' },
  { email: '☃' },
  { badgeCode: '☃' },
  { extra: { Stand: '☃' } },
]

test.each(changes)('nothing of before is told of a guest after a change of %o', (change) => {
  const find = flawMemory(badgeTools)(everything)
  const [before, after] = [badgeContent(), badgeContent(change)]
  const fresh = flawFinder(everything, badgeTools)

  expect([find(before), find(after), find(before)]).toEqual(
    [before, after, before].map((content) => fresh(content)),
  )
})

test('nor of a layout that changed by one number, one letter or one ticket type', () => {
  const flawsOn = flawMemory(badgeTools)
  const guest = badgeContent({ lastName: 'W'.repeat(30) })
  const changed = (part: object) => ({
    ...defaultLayout,
    elements: defaultLayout.elements.map((element) => ({ ...element, ...part })),
  })
  const layouts = [
    ...[{}, { width: 20 }, { minimumSize: 4 }, { text: '☃' }, { showFor: ['speaker'] }].map(
      changed,
    ),
    { ...defaultLayout, elements: [] },
    defaultLayout,
  ]
  const found = layouts.map((layout) => flawsOn(layout)(guest))

  expect(found).toEqual(layouts.map((layout) => flawFinder(layout, badgeTools)(guest)))
  expect(new Set(found.map((flaws) => JSON.stringify(flaws))).size).toBeGreaterThan(3)
})
