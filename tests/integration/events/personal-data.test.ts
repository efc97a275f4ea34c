import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { personalData } from '../../../electron/events/personal-data.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { everybody, openPress, plan } from '../../support/badges/ahead.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { jan, ofJan, scan, withEvent } from '../../support/laptop-with-event.ts'

describe('what is known of one person', () => {
  it('is all that the journal tells of him, and of nobody else', async () => {
    const { open, desk } = await withEvent('Balie 1')
    const { deps } = open
    const { id: batch } = await plan(deps, everybody, join(temporaryFolder(), 'badges.pdf'))
    await openPress(deps).start(batch)
    scan(desk, 'A1')
    requestBadge(deps, { id: randomUUID(), attendeeId: jan, reason: 'jam' })
    const entries = entriesOf(deps, jan)
    expect(entries.map(({ type }) => type)).toEqual([
      ...['rows', 'badges-ahead', 'scanned', 'ahead-handed-out', 'badge-requested'],
    ])
    expect(entries[1]?.body).toMatchObject({ badges: [{ attendeeId: jan }] })
  })

  it('is not what was known of who had the place before', async () => {
    const { open, desk } = await withEvent('Balie 1')
    const { deps } = open
    scan(desk, 'A1')
    const name = { firstName: 'Els', infix: '', lastName: 'Mol' }
    const newcomer = { name, organisation: '', jobTitle: '', email: '' }
    swapPerson(deps, { id: randomUUID(), attendeeId: jan, ...newcomer })
    expect(entriesOf(deps, jan).map(({ type }) => type)).toEqual(['scanned', 'person-swapped'])
    const told = personalData(deps.db, jan)
    expect(told.ok && ofJan.filter((word) => told.value.text.includes(word))).toEqual([])
  })
})

function entriesOf({ db }: DeskDeps, attendeeId: string) {
  const told = personalData(db, attendeeId)
  if (!told.ok) throw new Error(told.code)
  return (JSON.parse(told.value.text) as { entries: { type: string; body: unknown }[] }).entries
}
