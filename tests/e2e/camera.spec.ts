import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { projectFolder } from '../support/app.ts'
import { writeFakeCamera, type Scene } from '../support/page/fake-camera.ts'
import { openLab, type Lab } from '../support/lab.ts'

const pageFolder = join(projectFolder, 'tests', 'support', 'lab', 'scanning')

type Tools = {
  /** Opens the page with these flags of Chromium. */
  open: (flags: readonly string[]) => Promise<Lab>
  /** Opens the page before a camera that shows these scenes again and again, and turns it on. */
  film: (scenes: readonly Scene[]) => Promise<Lab>
}

const test = base.extend<Tools>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a destructured first parameter
  open: async ({}, use) => {
    const opened: Lab[] = []
    await use(async (flags) => {
      const lab = await openLab(pageFolder, flags)
      opened.push(lab)
      return lab
    })
    for (const lab of opened) {
      expect(lab.complaints).toEqual([])
      await lab.close()
    }
  },
  film: async ({ open }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'balie-camera-'))
    await use(async (scenes) => {
      const file = join(folder, 'camera.y4m')
      await writeFakeCamera(file, scenes)
      const lab = await open([
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
      ])
      await turnOn(lab.page)
      return lab
    })
    rmSync(folder, { recursive: true, force: true })
  },
})

test('a noisy code, a small dark-mode code and a code in the corner are read, each once', async ({
  film,
}) => {
  const { page } = await film([
    { text: null, frames: 10, noise: 20 },
    { text: 'K4MZ77QX0D3S', frames: 60, noise: 40 },
    { text: 'DARK-MODE-1', frames: 60, noise: 15, inverted: true, modulePixels: 4 },
    { text: 'CORNER-1', frames: 60, noise: 20, modulePixels: 6, place: { x: 0.02, y: 0.05 } },
  ])
  await expect(page.getByTestId('scans')).toHaveText(
    /camera:K4MZ77QX0D3S camera:DARK-MODE-1 camera:CORNER-1/,
  )
})

test('a code that stays before the camera is one scan', async ({ film }) => {
  const { page } = await film([
    { text: 'STAYS', frames: 130, noise: 10 },
    { text: 'NEXT', frames: 20, noise: 10 },
  ])
  await expect(page.getByTestId('scans')).toHaveText(/NEXT/)
  await expect(page.getByTestId('scans')).toHaveText(/^camera:STAYS camera:NEXT/)
})

test('a code full of control characters does not hold up the next', async ({ film }) => {
  const { page } = await film([
    { text: '\u0000\u0001\u0002\u001d', frames: 45 },
    { text: 'X'.repeat(400), frames: 45, modulePixels: 5 },
    { text: 'K4MZ77QX0D3S', frames: 45 },
  ])
  await expect(page.getByTestId('scans')).toHaveText(/camera:K4MZ77QX0D3S/)
})

test('a camera that may not be used says so', async ({ open }) => {
  const { app, page } = await open(['--use-fake-device-for-media-stream'])
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
      answer(false)
    })
    session.defaultSession.setPermissionCheckHandler(() => false)
  })
  await turnOn(page)
  await expect(page.getByTestId('camera-view')).toContainText('Refused')
})

test('no camera at all says so', async ({ open }) => {
  const { page } = await open(['--use-fake-device-for-media-stream=device-count=0'])
  await turnOn(page)
  await expect(page.getByTestId('camera-view')).toContainText('Missing')
})

test('a camera that is pulled out gives way to another, and takes over again when it is back', async ({
  open,
}) => {
  const { page } = await open(['--use-fake-device-for-media-stream=device-count=2'])
  await turnOn(page)
  await expect(page.getByTestId('camera-toggle')).toHaveAttribute('data-state', 'running')
  const choice = page.getByTestId('camera-select')
  const [first, second] = await choice
    .locator('option')
    .evaluateAll((options) =>
      options.map((option) => (option instanceof HTMLOptionElement ? option.value : '')),
    )
  await choice.selectOption(second ?? '')
  await expect.poll(() => runningCamera(page)).toBe(second)

  await pullOut(page, [second ?? ''])
  await expect(page.getByTestId('camera-view')).toContainText('Another camera')
  await expect.poll(() => runningCamera(page)).toBe(first)

  await pullOut(page, [first ?? '', second ?? ''])
  await expect(page.getByTestId('camera-view')).toContainText('Unplugged')

  await pullOut(page, [])
  await expect.poll(() => runningCamera(page)).toBe(second)
})

test('a camera that never shows a picture is told, lets go of, and can be tried again', async ({
  open,
}) => {
  const { page } = await open(['--use-fake-device-for-media-stream=device-count=1'])
  await page.evaluate(() => {
    const play = Reflect.get(HTMLMediaElement.prototype, 'play') as unknown
    HTMLMediaElement.prototype.play = () => {
      Reflect.set(HTMLMediaElement.prototype, 'play', play)
      return Promise.resolve()
    }
  })
  await turnOn(page)
  await expect(page.getByTestId('camera-view')).toContainText('Failed', { timeout: 20_000 })
  expect(await runningCamera(page)).toBeNull()
  await page.getByTestId('camera-toggle').click()
  await expect(page.getByTestId('camera-view')).toHaveCount(0)
  await turnOn(page)
  await expect(page.getByTestId('camera-toggle')).toHaveAttribute('data-state', 'running')
})

test('the camera goes off and on again', async ({ film }) => {
  const { page } = await film([{ text: 'K4MZ77QX0D3S', frames: 30, noise: 20 }])
  await expect(page.getByTestId('scans')).toHaveText('camera:K4MZ77QX0D3S')
  await page.getByTestId('camera-toggle').click()
  await expect(page.getByTestId('camera-view')).toHaveCount(0)
  await page.getByTestId('camera-toggle').click()
  await expect(page.getByTestId('scans')).toHaveText('camera:K4MZ77QX0D3S camera:K4MZ77QX0D3S')
})

async function turnOn(page: Page): Promise<void> {
  await page.getByTestId('camera-toggle').click()
}

/** The camera whose picture is on the page, null when there is none. */
function runningCamera(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject
    return stream instanceof MediaStream
      ? (stream.getVideoTracks()[0]?.getSettings().deviceId ?? null)
      : null
  })
}

/** What the browser does when these cameras are pulled out and all others are there: no flag of Chromium's does it. */
function pullOut(page: Page, gone: readonly string[]): Promise<void> {
  return page.evaluate((ids) => {
    const devices = MediaDevices.prototype.enumerateDevices.bind(navigator.mediaDevices)
    navigator.mediaDevices.enumerateDevices = async () =>
      (await devices()).filter(({ deviceId }) => !ids.includes(deviceId))
    const stream = document.querySelector('video')?.srcObject
    const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined
    if (track && ids.includes(track.getSettings().deviceId ?? '')) {
      track.stop()
      track.dispatchEvent(new Event('ended'))
    }
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  }, gone)
}
