import { expect, test } from 'vitest'
import {
  allowsCheck,
  allowsRequest,
  type PermissionQuestion,
} from '../../../electron/app/window/permission.ts'

const own = 'app://balie'
const camera = { permission: 'media', origin: 'app://balie/', isMainFrame: true, media: ['video'] }

test('our own page may use the camera', () => {
  expect([allowsRequest(camera, own), allowsCheck(camera, own)]).toEqual([true, true])
})

test.each<[string, PermissionQuestion]>([
  ['the microphone', { ...camera, media: ['audio'] }],
  ['camera and microphone together', { ...camera, media: ['video', 'audio'] }],
  ['an unknown device', { ...camera, media: ['unknown'] }],
  ['the camera in a frame', { ...camera, isMainFrame: false }],
  ['the camera by another origin', { ...camera, origin: 'https://example.org/' }],
  ['the camera by a look-alike', { ...camera, origin: 'app://balie.example.org/' }],
  ['the camera by nobody', { ...camera, origin: '' }],
  ...['geolocation', 'notifications', 'display-capture', 'hid', 'serial', 'usb', 'midi'].map(
    (permission): [string, PermissionQuestion] => [permission, { ...camera, permission }],
  ),
])('%s is refused', (_what, question) => {
  expect([allowsRequest(question, own), allowsCheck(question, own)]).toEqual([false, false])
})

test('media without a kind passes the check, as it precedes the real one, but is no request', () => {
  const vague = { ...camera, media: [] }
  expect([allowsRequest(vague, own), allowsCheck(vague, own)]).toEqual([false, true])
})
