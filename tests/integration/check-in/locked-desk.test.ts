import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { guard } from '../../../electron/ipc/guard.ts'
import { checkInHandlers } from '../../../electron/ipc/handlers/check-in.ts'
import { needsOf } from '../../../shared/domain/check-in/needs.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { Actor } from '../../../shared/domain/staff/may-do.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { testList } from '../../support/guests.ts'

const anna = {
  id: '11111111-1111-4111-8111-111111111111',
  person: {
    lastName: 'Bakker',
    organisation: 'Zeist',
    email: 'anna.b@zeist.nl',
    phone: '0612345678',
    note: 'Spreker',
    extra: [
      { label: 'Dieet', value: 'glutenvrij', sensitive: true },
      { label: 'Hulp', value: 'rolstoel', sensitive: true },
      { label: 'Koptelefoon', value: 'ja', sensitive: false },
    ],
  },
  tickets: [{ code: 'ANNA01' }],
}
const scan = { id: randomUUID(), listId: 'reception', raw: 'ANNA01', direction: 'entry' as const }

async function deskOf(actor: Actor): Promise<Deps> {
  const deps = await openTestDesk([testList()])
  importTestGuests(deps.db, deps.pen, [anna])
  const desk = { current: { deps, id: randomUUID() }, practice: null }
  const printing = { queue: () => null }
  return { desk, staff: { actor }, push: () => undefined, printing } as unknown as Deps
}

async function told(actor: Actor): Promise<string> {
  const answer = checkInHandlers['checkIn.scan'](await deskOf(actor), scan)
  expect(answer).toMatchObject({ ok: true, value: { verdict: 'valid' } })
  return JSON.stringify(answer)
}

it('tells of a guest who is scanned what the stage shows, and neither diet nor how to reach him', async () => {
  const locked = await told('locked')
  for (const shown of ['Bakker', 'Zeist', 'Spreker', 'Koptelefoon']) expect(locked).toContain(shown)
  for (const hidden of ['glutenvrij', 'rolstoel', 'anna.b@', '0612345678'])
    expect(locked).not.toContain(hidden)
  expect(await told('desk')).toContain('glutenvrij')
  const { value } = JSON.parse(locked) as { value: { attendee: Attendee } }
  expect(needsOf(value.attendee)).toEqual([{ need: 'other', sensitive: true }])
})

it('lets in who has a code, and nobody who is only named', async () => {
  const deps = await deskOf('locked')
  expect(guard(deps, 'checkIn.scan', scan)).toBeNull()
  const named = { ...scan, attendeeId: anna.id }
  expect(guard(deps, 'checkIn.scan', named)).toMatchObject({ code: 'not-allowed' })
  expect(guard(await deskOf('desk'), 'checkIn.scan', named)).toBeNull()
})
