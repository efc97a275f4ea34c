import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('other users of the laptop read nothing of what Balie writes, and its log names nobody', async ({
  launch,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no such rights')
  const userDataDir = mkdtempSync(join(tmpdir(), 'balie-test-'))
  chmodSync(userDataDir, 0o755)
  const balie = await launch({ userDataDir, flags: ['--demo'] })
  const found = await balie.call('attendees.search', { text: 'berg', limit: 5 })
  const guests = found.ok ? found.value.attendees : []
  expect(guests).toHaveLength(5)
  for (const { tickets } of guests) {
    const scan = { id: crypto.randomUUID(), listId: 'reception', direction: 'entry' as const }
    await balie.call('checkIn.scan', { ...scan, raw: tickets[0]?.code ?? '' })
  }
  // An answer that fails names whom it was about nowhere but on the screen.
  await balie.call('attendees.search', { text: guests[0]?.lastName ?? '', limit: -1 })
  await expect.poll(() => readdirSync(join(userDataDir, 'badges')).length).toBeGreaterThan(2)
  expect(statSync(userDataDir).mode & 0o077).toBe(0)
  await balie.close()
  const log = readFileSync(join(userDataDir, 'logs', 'balie.log'), 'utf8')
  const named = guests.flatMap(({ lastName, organisation, tickets }) => [
    lastName,
    organisation,
    ...tickets.map(({ code }) => code),
  ])
  expect(named.filter((word) => log.includes(word))).toEqual([])
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
})
