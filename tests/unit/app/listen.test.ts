import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from '../../../electron/events/conversation/listen.ts'

test('a server that is closed before it listens is waited for no longer', async () => {
  const server = createServer()
  const begun = listen(server, 0)
  server.close()
  expect(await begun).toBeNull()
})

test('a port that is taken gives way to another one', async () => {
  const [one, other] = [createServer(), createServer()]
  const port = (await listen(one, 0)) ?? 0
  const second = await listen(other, port)
  expect(second).toBeGreaterThan(0)
  expect(second).not.toBe(port)
  one.close()
  other.close()
})
