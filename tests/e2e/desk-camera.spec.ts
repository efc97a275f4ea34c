import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'
import { writeFakeCamera } from '../support/page/fake-camera.ts'

const DEMO = ['--demo', '--plain-data', '--lang=nl']

test('a guest who holds a ticket before the camera is welcomed, and a code of nobody is refused', async ({
  launch,
}) => {
  const balie = await launch({ flags: DEMO })
  const code = await codeOfAGuest(balie)
  const video = join(balie.userDataDir, 'camera.y4m')
  await writeFakeCamera(video, [
    { text: code, frames: 60, noise: 25, modulePixels: 8 },
    { text: 'NOBODY-1', frames: 60, noise: 25, modulePixels: 8 },
  ])
  await balie.restart([
    ...DEMO,
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ])
  const complaints: string[] = []
  balie.page.on('pageerror', (error) => complaints.push(String(error)))
  await balie.page.getByTestId('camera-toggle').click()
  const scans = balie.page.getByTestId('recent-scans')
  await expect(scans).toContainText('Welkom')
  await expect(scans).toContainText('NOBODY-1')
  await balie.page.getByTestId('camera-toggle').click()
  await expect(balie.page.getByTestId('camera-view')).toHaveCount(0)
  expect(complaints).toEqual([])
})

/** The code of a demo guest with a confirmed ticket that is valid now. */
async function codeOfAGuest({ page }: Balie): Promise<string> {
  await expect(page.getByTestId('scan-input')).toBeVisible()
  const code = await page.evaluate(async () => {
    const found = await window.bridge.invoke('attendees.search', { text: 'de', limit: 50 })
    if (!found.ok) throw new Error(found.message)
    const tickets = found.value.attendees.flatMap((attendee) => attendee.tickets)
    const usable = tickets.find(
      ({ status, blocked, type }) => status === 'confirmed' && !blocked && type === 'participant',
    )
    return usable?.code
  })
  if (code === undefined) throw new Error('The demo event has no guest to scan')
  return code
}
