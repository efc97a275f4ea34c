import { expect, test } from 'vitest'
import { placeMonitor, type Screen } from '../../../shared/domain/readiness/place-monitor.ts'

const laptop: Screen = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1280, height: 800 },
  workArea: { x: 0, y: 40, width: 1280, height: 760 },
}
const hall: Screen = {
  id: 2,
  bounds: { x: 1280, y: -200, width: 1920, height: 1080 },
  workArea: { x: 1280, y: -200, width: 1920, height: 1080 },
}

test('fills the screen on which the desk is not, whichever that is', () => {
  expect(placeMonitor([laptop, hall], 1)).toEqual({
    screenId: 2,
    bounds: hall.bounds,
    fullScreen: true,
  })
  expect(placeMonitor([laptop, hall], 2)?.screenId).toBe(1)
})

test('comes home as a window in the middle once there is one screen, and fills that when it was turned', () => {
  const home = { x: 320, y: 230, width: 640, height: 380 }
  expect(placeMonitor([laptop], 1)).toEqual({ screenId: 1, bounds: home, fullScreen: false })
  const turned = { ...hall, bounds: { x: 1280, y: 0, width: 1080, height: 1920 } }
  expect(placeMonitor([laptop, turned], 1)?.bounds).toEqual(turned.bounds)
  expect(placeMonitor([], 1)).toBeNull()
})
