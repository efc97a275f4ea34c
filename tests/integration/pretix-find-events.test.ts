import { expect, it } from 'vitest'
import { findEvents } from '../../electron/sync/pretix/find-events.ts'
import { network, startPretix } from '../support/pretix-desk.ts'

it('a team’s token finds its events; a scanner’s may not, and is told so', async () => {
  const { url } = await startPretix()
  expect(await findEvents(network, url, 'team-token')).toMatchObject({
    ok: true,
    value: [{ organizer: 'divosa', slug: 'congres', name: 'Divosa congres' }],
  })
  expect(await findEvents(network, url, 'device-token')).toMatchObject({ code: 'forbidden' })
  expect(await findEvents(network, url, 'wrong')).toMatchObject({ code: 'unauthorized' })
  expect(await findEvents(network, 'http://pretix.example', 'x')).toMatchObject({
    code: 'bad-address',
  })
})
