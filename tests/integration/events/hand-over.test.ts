import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { EventOffer } from '../../../electron/events/hand-over/event-offer.ts'
import { fetchEvent } from '../../../electron/events/hand-over/fetch-event.ts'
import type { OfferState } from '../../../shared/contract/hand-over.ts'
import { congress, deskIn, newEventWords } from '../../support/desk-in.ts'
import { importTestGuests, temporaryFolder } from '../../support/event-file.ts'

const laptop = (name: string) => deskIn(temporaryFolder(), { name })

/** A laptop that offers an event with some guests; `until` waits for what its screen says. */
async function giving(guests = 2) {
  const { desk, folder } = laptop('Balie 1')
  await desk.create(randomUUID(), congress, newEventWords)
  const open = desk.current
  if (open === null) throw new Error('no event')
  const { db, pen } = open.deps
  const some = Array.from({ length: guests }, (_, index) => ({
    id: randomUUID(),
    person: { lastName: `Zonderling${String(index)}`, note: 'x'.repeat(400) },
  }))
  while (some.length > 0) importTestGuests(db, pen, some.splice(0, 200), 'partial')
  const states: OfferState[] = []
  let wake = (): void => undefined
  const offer = new EventOffer({
    id: open.id,
    db,
    folder,
    hosts: ['127.0.0.1'],
    onState: (state) => {
      states.push(state)
      wake()
    },
  })
  onTestFinished(() => offer.stop())
  const { addresses, code } = await offer.start()
  const until = async (fits: (state: OfferState) => boolean): Promise<void> => {
    while (!states.some(fits)) await new Promise<void>((resolve) => (wake = resolve))
  }
  return {
    desk,
    folder,
    db,
    id: open.id,
    offer,
    until,
    address: addresses[0] ?? '',
    code: code ?? '',
  }
}

const left = (folder: string) => readdirSync(folder).filter((name) => !name.includes('sqlite'))

describe('an event that is handed over on the local network', () => {
  it('goes once, to whoever types the code, and opens there', async () => {
    const one = await giving()
    const two = laptop('Balie 2')
    const typed = one.code.toLowerCase().replace('-', ' ')
    const fetched = await fetchEvent(one.address, typed, two.folder)
    if (!fetched.ok) throw new Error(fetched.code)
    expect(await two.desk.arrive(fetched.value)).toMatchObject({
      ok: true,
      value: { id: one.id, attendees: 2 },
    })
    await one.until(({ state }) => state === 'done')
    expect(one.offer.state).toMatchObject({ state: 'done', code: null, addresses: [] })
    expect(await fetchEvent(one.address, one.code, two.folder)).toMatchObject({
      code: 'nobody-there',
    })
    expect([left(one.folder), left(two.folder)]).toEqual([[], []])
  })

  it('adds what is new to an event that is here already', async () => {
    const one = await giving()
    const two = laptop('Balie 2')
    const fetched = await fetchEvent(one.address, one.code, two.folder)
    if (fetched.ok) await two.desk.arrive(fetched.value)
    const { db, pen } = two.desk.current?.deps ?? {}
    if (db === undefined || pen === undefined) throw new Error('no event')
    importTestGuests(db, pen, [{ id: randomUUID(), person: { lastName: 'Later' } }], 'partial')
    const { folder } = two
    const back = new EventOffer({ id: one.id, db, folder, hosts: ['127.0.0.1'], onState: () => {} })
    onTestFinished(() => back.stop())
    const { addresses, code } = await back.start()
    const returned = await fetchEvent(addresses[0] ?? '', code ?? '', one.folder)
    if (!returned.ok) throw new Error(returned.code)
    await one.desk.arrive(returned.value)
    expect(countAttendees(one.db)).toBe(3)
  })

  it('is closed to others after three wrong codes', async () => {
    const one = await giving()
    const { folder } = laptop('Balie 2')
    const codes: string[] = []
    for (const code of ['00000-00000', '11111-11111', '22222-22222', one.code]) {
      const answer = await fetchEvent(one.address, code, folder)
      codes.push(answer.ok ? 'got it' : answer.code)
    }
    expect(codes).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'nobody-there'])
    expect(one.offer.state).toMatchObject({ state: 'failed', problem: 'too-many-attempts' })
    expect(left(folder)).toEqual([])
  })

  it('cut off half-way leaves nothing behind, and goes whole the next time', async () => {
    const one = await giving(3_000)
    const two = laptop('Balie 2')
    // A cable that breaks after a hundred thousand bytes.
    const [host = '', port = ''] = one.address.split(':')
    let passed = 0
    const cable = createServer((near) => {
      const far = connect(Number(port), host)
      for (const socket of [near, far]) socket.on('error', () => undefined)
      near.pipe(far)
      far.on('data', (part) => {
        passed += part.length
        if (passed < 100_000) near.write(part)
        else for (const socket of [near, far]) socket.destroy()
      })
    })
    cable.listen(0, '127.0.0.1')
    await once(cable, 'listening')
    onTestFinished(() => void cable.close())
    const broken = `127.0.0.1:${String((cable.address() as AddressInfo).port)}`
    expect(await fetchEvent(broken, one.code, two.folder)).toMatchObject({ code: 'cut-off' })
    await one.until(({ problem }) => problem === 'cut-off')
    expect([left(one.folder), left(two.folder)]).toEqual([[], []])
    expect((await fetchEvent(one.address, one.code, two.folder)).ok).toBe(true)
  })

  it('goes to who knows the code also while strangers keep the line open', async () => {
    const one = await giving()
    const [host, port = ''] = one.address.split(':')
    const strangers = Array.from({ length: 20 }, () => connect(Number(port), host))
    onTestFinished(() => {
      for (const socket of strangers) socket.destroy()
    })
    for (const socket of strangers) socket.on('error', () => undefined).write('B')
    await Promise.all(strangers.map((socket) => once(socket, 'data')))
    const { folder } = laptop('Balie 2')
    expect(await fetchEvent(one.address, one.code, folder)).toMatchObject({ ok: true })
  })

  it('shows nothing of itself to a listener, nor takes a changed byte', async () => {
    const one = await giving()
    const [host = '', port = ''] = one.address.split(':')
    const heard: Buffer[] = []
    const tap = createServer((near) => {
      const far = connect(Number(port), host)
      for (const socket of [near, far]) socket.on('error', () => undefined)
      near.pipe(far)
      far.on('data', (part) => {
        heard.push(Buffer.from(part))
        // Hello and proof pass as they are; of the file one bit is turned.
        if (part.length > 1_000) part.writeUInt8(part.readUInt8(900) ^ 1, 900)
        near.write(part)
      })
    })
    tap.listen(0, '127.0.0.1')
    await once(tap, 'listening')
    onTestFinished(() => void tap.close())
    const place = `127.0.0.1:${String((tap.address() as AddressInfo).port)}`
    const { folder } = laptop('Balie 2')
    expect(await fetchEvent(place, one.code, folder)).toMatchObject({ code: 'cut-off' })
    const all = Buffer.concat(heard)
    expect([all.includes('Zonderling'), all.includes('SQLite'), all.length > 10_000]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('says so where nobody listens, something else answers, or the address is none', async () => {
    const { folder } = laptop('Balie 2')
    const other = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.resume().end('HTTP/1.1 400 Bad Request and more\r\n')
    })
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const codeAt = async (address: string) => {
      const answer = await fetchEvent(address, 'AAAAA-AAAAA', folder)
      return answer.ok ? 'got it' : answer.code
    }
    expect(await codeAt(`127.0.0.1:${String(port)}`)).toBe('other-version')
    other.close()
    await once(other, 'close')
    expect(await codeAt(`127.0.0.1:${String(port)}`)).toBe('nobody-there')
    expect(await codeAt('balie')).toBe('bad-address')
    expect(left(folder)).toEqual([])
  })

  it('ends with the offer, also for who is just being served', async () => {
    const one = await giving()
    await one.offer.stop()
    const { folder } = laptop('Balie 2')
    expect(await fetchEvent(one.address, one.code, folder)).toMatchObject({ code: 'nobody-there' })
  })
})
