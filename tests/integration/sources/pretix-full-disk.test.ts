import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'
import { noSmallDisk, smallDisk } from '../../support/machine/small-disk.ts'

it.skipIf(noSmallDisk !== null)(
  `a first pull that fills the disk says so, and goes on once there is room ${noSmallDisk ?? ''}`,
  async () => {
    const server = await startPretix()
    server.behaviour.orders = Array.from({ length: 1_400 }, (_, index) => pretixOrder(index + 1))
    const disk = smallDisk(48)
    onTestFinished(() => {
      disk.remove()
    })
    const folder = join(disk.folder, 'events')
    mkdirSync(folder)
    const { db, exchange } = await connectedDesk(server, undefined, join(folder, 'event.sqlite'))
    let filled = false
    server.behaviour.onRequest = (path) => {
      if (filled || !path.endsWith('/orders/') || server.count('/orders/') < 12) return
      filled = true
      disk.fill(64 * 1024)
    }
    expect(await exchange.sync()).toMatchObject({ problem: 'disk-full' })
    const before = countAttendees(db)
    expect(before).toBeGreaterThanOrEqual(500)
    expect(before).toBeLessThan(1_400)
    expect(await exchange.sync()).toMatchObject({ problem: 'disk-full' })
    disk.makeRoom()
    const asked = server.requests.length
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(countAttendees(db)).toBe(1_400)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const first = server.requests.slice(asked).find(({ path }) => path.includes('/orders/'))
    expect(first?.path).toContain('created_since=')
  },
)
