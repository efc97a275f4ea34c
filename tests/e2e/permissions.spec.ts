import { expect } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'

const fakeCamera = { flags: ['--use-fake-device-for-media-stream'] }

test('our page may use the camera, and nothing else of the machine', async ({ launch }) => {
  const { page } = await launch(fakeCamera)
  expect(await askForEverything(page)).toEqual(onlyTheCamera)
})

test('the handlers refuse by themselves, also without the policy of the page', async ({
  launch,
}) => {
  const { app, page } = await launch(fakeCamera)
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onHeadersReceived(({ responseHeaders = {} }, answer) => {
      const kept = Object.entries(responseHeaders).filter(
        ([name]) => name.toLowerCase() !== 'permissions-policy',
      )
      answer({ responseHeaders: Object.fromEntries(kept) })
    })
  })
  await page.reload()
  const headers = await page.evaluate(async () => [...(await fetch('app://balie/')).headers.keys()])
  expect(headers).toContain('content-security-policy')
  expect(headers).not.toContain('permissions-policy')
  expect(await askForEverything(page)).toEqual(onlyTheCamera)
})

const onlyTheCamera = {
  video: 'granted',
  audio: 'NotAllowedError',
  both: 'NotAllowedError',
  screen: 'NotAllowedError',
  position: 'refused',
  notification: 'denied',
  clipboard: 'NotAllowedError',
  midi: 'refused',
  states: ['camera granted', 'microphone denied', 'geolocation denied', 'notifications denied'],
}

function askForEverything(page: Balie['page']) {
  return page.evaluate(async () => {
    const devices = navigator.mediaDevices
    const nameOf = (error: unknown) => (error as Error).name
    const answer = (asked: Promise<unknown>) => asked.then(() => 'granted', nameOf)
    const names = ['camera', 'microphone', 'geolocation', 'notifications']
    return {
      video: await answer(devices.getUserMedia({ video: true })),
      audio: await answer(devices.getUserMedia({ audio: true })),
      both: await answer(devices.getUserMedia({ audio: true, video: true })),
      screen: await answer(devices.getDisplayMedia({ video: true })),
      position: await new Promise((done) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            done('granted')
          },
          () => {
            done('refused')
          },
        )
      }),
      notification: await Notification.requestPermission(),
      clipboard: await answer(navigator.clipboard.readText()),
      midi: await navigator.requestMIDIAccess().then(
        () => 'granted',
        () => 'refused',
      ),
      states: await Promise.all(
        names.map(async (name) => {
          const { state } = await navigator.permissions.query({ name: name as PermissionName })
          return `${name} ${state}`
        }),
      ),
    }
  })
}
