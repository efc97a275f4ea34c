import type { Bridge } from '../../../shared/bridge.ts'
import type { PretixServer } from './pretix-server.ts'

type Call = Bridge['invoke']
type Days = { readonly firstDay: string; readonly lastDay: string }

/** Makes and opens a congress without guests, of one day from today on unless other days are given. */
export async function createCongress(call: Call, days?: Days): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const created = await call('events.create', {
    id: '0196f000-0000-7000-8000-00000000abcd',
    description: {
      name: 'Divosa congres 2026',
      ...(days ?? { firstDay: today, lastDay: today }),
      timeZone: 'Europe/Amsterdam',
      place: 'Groningen',
      codesIgnoreCase: false,
    },
  })
  if (!created.ok) throw new Error(created.code)
}

/** Connects the open congress to the one of the tests' pretix; nothing is fetched yet. */
export async function connectPretix(call: Call, { url }: PretixServer): Promise<void> {
  const connected = await call('sources.connect', {
    ...{ kind: 'pretix', url, organizer: 'divosa', event: 'congres' },
    token: 'team-token',
  })
  if (!connected.ok) throw new Error(connected.code)
}
