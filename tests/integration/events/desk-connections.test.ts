import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { meet } from '../../../electron/events/together/meet.ts'
import { linkedDesk, togetherAt } from '../../support/together.ts'

/** More connections than a desk keeps. */
const CROWD = 200

it('strangers who say a letter now and then keep no desk out', async () => {
  const one = await linkedDesk('Balie 1', { pauses: { meeting: 300 } })
  const [host, port] = one.address().split(':')
  const strangers = Array.from({ length: CROWD }, () => {
    const socket = connect({ host, port: Number(port) })
    socket.on('error', () => undefined)
    return socket
  })
  const words = Buffer.concat([Buffer.from('BALIE-DESKS\u0001', 'latin1'), Buffer.alloc(100)])
  let said = 0
  const letters = setInterval(() => {
    const letter = words.subarray(said, (said += 1))
    for (const socket of strangers) if (socket.writable) socket.write(letter)
  }, 100)
  onTestFinished(() => {
    clearInterval(letters)
    for (const socket of strangers) socket.destroy()
  })
  const two = await linkedDesk('Balie 2')
  two.links.add(one.address())
  await expect.poll(() => togetherAt(two), { timeout: 5_000 }).toEqual(['Balie 1'])
})

it('a desk that is stopped while it looks for a port listens to nobody', async () => {
  const one = await linkedDesk('Balie 1')
  const two = await linkedDesk('Balie 2')
  await one.links.stop()
  const begun = one.links.start(Number(two.address().split(':')[1]))
  await one.links.stop()
  await begun
  expect(one.links.state.addresses).toEqual([])
})

it('a slow reader leaves nobody listening behind at each message', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [far] = (await once(server, 'connection')) as [Socket]
  onTestFinished(() => {
    near.destroy()
    far.destroy()
  })
  const [sending, reading] = await Promise.all([
    meet(near, 'secret', true),
    meet(far, 'secret', false),
  ])
  if (typeof sending === 'string' || typeof reading === 'string') throw new Error('not met')
  // Who has said something that only a desk of the event can say may say much.
  void sending.send({ type: 'alive', desk: '' })
  expect(await reading.next()).toMatchObject({ type: 'alive' })
  const before = near.listenerCount('close')
  const heads = Array.from({ length: 20_000 }, (): [string, number] => [randomUUID(), 1])
  const sent = Array.from({ length: 8 }, () => sending.send({ type: 'have', heads }))
  expect(near.writableNeedDrain).toBe(true)
  for (const isThere of sent) {
    await reading.next()
    expect(await isThere).toBe(true)
  }
  expect(near.listenerCount('close')).toBe(before)
})
