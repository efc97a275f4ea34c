import { describe, expect, test } from 'vitest'
import { cameraProblemOf } from '../../../renderer/features/camera/camera-problem.ts'
import { chooseCamera } from '../../../renderer/features/camera/choose-camera.ts'
import { readingPasses, regionInFrame } from '../../../renderer/features/camera/reading-passes.ts'
import { seeCode, type RecentSights } from '../../../shared/domain/check-in/recent-sights.ts'

describe('a camera is chosen', () => {
  const front = { id: 'a', label: 'Front' }
  const desk = { id: 'b', label: 'Desk' }

  test.each([
    ['the wished one while it is there', [front, desk], 'b', 'a', desk],
    ['the one in use when the wished one is gone', [front, desk], 'c', 'b', desk],
    ['the first when none is in use', [front, desk], 'c', null, front],
    ['the first when none is wished', [front, desk], null, null, front],
    ['none when there is none', [], 'b', 'a', null],
  ])('%s', (_, devices, wished, current, chosen) => {
    expect(chooseCamera(devices, wished, current)).toEqual(chosen)
  })
})

test.each([
  ['Error getting userMedia, error = NotAllowedError: Permission denied', 'refused'],
  ['Error getting userMedia, error = NotFoundError: Requested device not found', 'missing'],
  ['Error getting userMedia, error = OverconstrainedError', 'missing'],
  ['Error getting userMedia, error = NotReadableError: Could not start video source', 'in-use'],
  [new DOMException('no', 'NotAllowedError'), 'refused'],
  [new Error('html5-qrcode made no video element'), 'failed'],
  ['Camera streaming not supported by the browser.', 'failed'],
  [undefined, 'failed'],
])('%s is told as %s', (reason, problem) => {
  expect(cameraProblemOf(reason)).toBe(problem)
})

describe('a code before the camera', () => {
  const see = (script: readonly (readonly [string, number])[]) => {
    let sights: RecentSights = new Map()
    return script.map(([code, at]) => {
      const seen = seeCode(sights, code, at)
      sights = seen.sights
      return seen.isNew
    })
  }

  test('is one scan for as long as it stays', () => {
    expect(
      see([
        ['A', 0],
        ['A', 33],
        ['A', 1400],
        ['A', 2800],
        ['A', 4300],
      ]),
    ).toEqual([true, false, false, false, false])
  })

  test('is a new scan after it left the picture', () => {
    expect(
      see([
        ['A', 0],
        ['A', 1501],
      ]),
    ).toEqual([true, true])
  })

  test('does not hold up another, and two beside each other are two scans', () => {
    expect(
      see([
        ['A', 0],
        ['B', 30],
        ['A', 60],
        ['B', 90],
        ['A', 120],
      ]),
    ).toEqual([true, true, false, false, false])
  })
})

describe('a frame is read', () => {
  const frame = { width: 1280, height: 720 }

  test('in every way at first, the middle before the whole', () => {
    expect(readingPasses(frame, null, 0)).toEqual([
      { source: { x: 400, y: 120, width: 480, height: 480 }, size: { width: 320, height: 320 } },
      { source: { x: 0, y: 0, ...frame }, size: { width: 427, height: 240 } },
      { source: { x: 0, y: 0, ...frame }, size: { width: 640, height: 360 } },
      { source: { x: 400, y: 120, width: 480, height: 480 }, size: { width: 480, height: 480 } },
      { source: { x: 0, y: 0, ...frame }, size: frame },
    ])
  })

  test('at full size on every fourth frame only, for that takes longest', () => {
    expect([1, 2, 3, 4].map((turn) => readingPasses(frame, null, turn).length)).toEqual([
      2, 3, 2, 5,
    ])
  })

  test('first around the place where a code was seen', () => {
    const [first] = readingPasses(frame, { x: 10, y: 500, width: 200, height: 200 }, 1)
    expect(first).toEqual({
      source: { x: 0, y: 400, width: 310, height: 320 },
      size: { width: 310, height: 320 },
    })
  })

  test('never larger than it is, however small the camera', () => {
    for (const { source, size } of readingPasses({ width: 160, height: 120 }, null, 0)) {
      expect(size.width).toBeLessThanOrEqual(source.width)
    }
  })

  test('and what is found has its place in the frame', () => {
    const pass = {
      source: { x: 400, y: 120, width: 480, height: 480 },
      size: { width: 240, height: 240 },
    }
    expect(regionInFrame(pass, { x: 10, y: 20, width: 100, height: 110 })).toEqual({
      x: 420,
      y: 160,
      width: 200,
      height: 220,
    })
  })
})
