import { expect, it } from 'vitest'
import { AddressBook } from '../../../electron/events/together/address-book.ts'
import { join, linkedDesk, togetherAt } from '../../support/together.ts'

it('two laptops of one name are two, also where one of them is away', async () => {
  const one = await linkedDesk('Balie 1')
  const two = await linkedDesk('Ingang', { laptop: 'laptop-2' })
  const three = await linkedDesk('Ingang', { laptop: 'laptop-3' })
  for (const { address } of [two, three]) one.links.add(address())
  await expect.poll(() => togetherAt(one), { timeout: 10_000 }).toEqual(['Ingang', 'Ingang'])
  const left = two.address()
  await two.links.stop()
  await expect.poll(() => togetherAt(one), { timeout: 10_000 }).toEqual(['Ingang'])
  await three.links.stop()
  await expect.poll(() => togetherAt(one), { timeout: 10_000 }).toEqual([])
  await join(three)
  await expect.poll(() => togetherAt(one), { timeout: 10_000 }).toEqual(['Ingang'])
  expect(one.links.state.desks).toContainEqual(
    expect.objectContaining({ name: 'Ingang', address: left, together: false }),
  )
  expect(one.stored.addresses).toMatchObject([{ laptop: 'laptop-2' }, { laptop: 'laptop-3' }])
})

it('addresses that anybody on the network makes up keep no desk out', () => {
  const book = new AddressBook({ addresses: [] }, () => Date.now())
  const noise = Array.from({ length: 500 }, (_, index) => `10.0.${String(index % 250)}.9:47418`)
  for (const address of noise) book.hear(address)
  const first = book.due(new Map())
  expect(first.length).toBeLessThanOrEqual(8)
  expect(book.due(new Map())).toEqual([])
  for (const address of first) book.refused(address, 'not-reached')
  book.hear('192.168.1.20:47418')
  book.add('192.168.1.21:47418')
  const called = new Set<string>()
  for (let turn = 0; turn < 20; turn += 1) {
    for (const address of book.due(new Map())) {
      called.add(address)
      book.refused(address, 'not-reached')
    }
  }
  expect([...called]).toEqual(expect.arrayContaining(['192.168.1.20:47418', '192.168.1.21:47418']))
})
