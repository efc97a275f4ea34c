import { describe, expect, it } from 'vitest'
import { findEvents } from '../../../electron/sync/pretix/find-events.ts'
import { tryToken } from '../../../electron/sync/pretix/pair.ts'
import { addressOf, network, startPretix } from '../../support/pretix/pretix-desk.ts'

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

describe('a token as it was copied', () => {
  it.each(['\u200bteam-token\u200b', ' team-token\r\n', 'team-\u00adtoken', 'team-\ntoken'])(
    'opens the way without what cannot be seen of it (%j)',
    async (token) => {
      const server = await startPretix()
      const [found, tried] = [
        await findEvents(network, server.url, token),
        await tryToken(network, addressOf(server), token),
      ]
      expect([found.ok, tried]).toEqual([true, { ok: true, value: 'Token team-token' }])
    },
  )

  it.each(['team–token', 'tokén', '\u200b'])(
    'that no token looks like is wrong, and not a network that fails (%j)',
    async (token) => {
      const server = await startPretix()
      expect([
        await findEvents(network, server.url, token),
        await tryToken(network, addressOf(server), token),
      ]).toMatchObject([{ code: 'unauthorized' }, { code: 'unauthorized' }])
    },
  )
})
