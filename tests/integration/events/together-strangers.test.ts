import { connect, createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeTestEvent } from '../../support/event-file.ts'
import { agree, entriesAt, linkedDesk, type LinkedDesk } from '../../support/together.ts'

/** A desk that has the event. */
async function firstDesk(): Promise<LinkedDesk> {
  const desk = await linkedDesk('Balie 1')
  describeTestEvent(desk.deps.db, desk.deps.pen)
  return desk
}

describe('who is no desk of the event', () => {
  it('learns nothing, and is told why', async () => {
    const one = await firstDesk()
    const stranger = await linkedDesk('Vreemde', { secret: 'another event' })
    stranger.links.add(one.address())
    await expect
      .poll(() => stranger.links.state.desks, { timeout: 10_000 })
      .toMatchObject([{ together: false, problem: 'other-event' }])
    expect(entriesAt(stranger)).toEqual([])
    expect(one.links.state.desks).toEqual([])
  })

  it('is no Balie at all', async () => {
    const one = await firstDesk()
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void web.close())
    one.links.add(`127.0.0.1:${String((web.address() as AddressInfo).port)}`)
    await expect
      .poll(() => one.links.state.desks, { timeout: 10_000 })
      .toMatchObject([{ together: false, problem: 'other-version' }])
  })

  it('says whatever it likes, and the desk goes on', async () => {
    const one = await firstDesk()
    const [host, port] = one.address().split(':')
    const noises = [
      Buffer.alloc(100_000, 255),
      Buffer.from('BALIE-DESKS\u0001', 'latin1'),
      Buffer.concat([Buffer.from('BALIE-DESKS\u0001', 'latin1'), Buffer.alloc(100_000)]),
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    ]
    for (const noise of noises) {
      const socket = connect({ host, port: Number(port) })
      socket.on('error', () => undefined)
      socket.end(noise)
      socket.resume()
      await new Promise((resolve) => socket.once('close', resolve))
    }
    const two = await linkedDesk('Balie 2')
    two.links.add(one.address())
    await agree(one, two)
  })

  it('is at an address that nobody can call', async () => {
    const one = await firstDesk()
    for (const typed of ['', 'balie 2', 'http://192.168.1.2', '192.168.1.2:0', '192.168.1.2:70000'])
      expect(one.links.add(typed), typed).toBe(false)
    one.links.add(one.address())
    await expect.poll(() => one.links.state.desks, { timeout: 10_000 }).toEqual([])
  })
})
