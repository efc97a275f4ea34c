import { open } from 'node:fs/promises'
import { create } from 'qrcode'

/** What stands before the camera for a number of frames. */
export type Scene = {
  /** What the QR code says; null shows an empty table. */
  readonly text: string | null
  readonly frames: number
  /** Standard deviation of the noise, in grey levels of 255; each frame has its own. */
  readonly noise?: number
  /** Edge of one module, in pixels. */
  readonly modulePixels?: number
  /** Light modules on dark, as telephones in dark mode show them. */
  readonly inverted?: boolean
  /** Place of the code's upper left corner as a part of the room left; the middle when it is not given. */
  readonly place?: { readonly x: number; readonly y: number }
}

const CAMERA_WIDTH = 1280
const CAMERA_HEIGHT = 720
const FRAMES_A_SECOND = 30
const QUIET_MODULES = 4
const DARK = 40
const LIGHT = 215
const TABLE = 128
/** A power of two above the pixels of a frame. */
const NOISE_VALUES = 2 ** 20

/**
 * Writes a video file (.y4m) for Chromium's `--use-file-for-fake-video-capture`: the scenes one after the
 * other, at 30 frames a second; Chromium plays it again and again.
 */
export async function writeFakeCamera(file: string, scenes: readonly Scene[]): Promise<void> {
  const chance = chanceFrom(1)
  const noColour = new Uint8Array((CAMERA_WIDTH * CAMERA_HEIGHT) / 2).fill(128)
  const video = await open(file, 'w')
  try {
    await video.write(
      `YUV4MPEG2 W${CAMERA_WIDTH} H${CAMERA_HEIGHT} F${FRAMES_A_SECOND}:1 Ip C420jpeg\n`,
    )
    for (const scene of scenes) {
      const still = drawScene(scene)
      const noise = scene.noise === undefined ? null : makeNoise(scene.noise, chance)
      for (let frame = 0; frame < scene.frames; frame += 1) {
        await video.write('FRAME\n')
        await video.write(noise ? withNoise(still, noise, chance) : still)
        await video.write(noColour)
      }
    }
  } finally {
    await video.close()
  }
}

/** The picture of a scene without its noise: one byte of grey a pixel, rows from the top. */
function drawScene(scene: Scene): Uint8Array {
  const picture = new Uint8Array(CAMERA_WIDTH * CAMERA_HEIGHT).fill(TABLE)
  if (scene.text === null) return picture
  const { modules } = create(scene.text, { errorCorrectionLevel: 'M' })
  const pixels = scene.modulePixels ?? 10
  const edge = (modules.size + 2 * QUIET_MODULES) * pixels
  const left = Math.round((CAMERA_WIDTH - edge) * (scene.place?.x ?? 0.5))
  const top = Math.round((CAMERA_HEIGHT - edge) * (scene.place?.y ?? 0.5))
  for (let y = 0; y < edge; y += 1) {
    const row = Math.floor(y / pixels) - QUIET_MODULES
    for (let x = 0; x < edge; x += 1) {
      const column = Math.floor(x / pixels) - QUIET_MODULES
      const isInside = [row, column].every((place) => place >= 0 && place < modules.size)
      const isDark = (isInside && modules.get(row, column) === 1) !== (scene.inverted ?? false)
      picture[(top + y) * CAMERA_WIDTH + left + x] = isDark ? DARK : LIGHT
    }
  }
  return picture
}

/** Gives the picture with noise, at another place of the noise for each frame. */
function withNoise(picture: Uint8Array, noise: Int16Array, chance: () => number): Uint8Array {
  const start = Math.floor(chance() * NOISE_VALUES)
  return picture.map((grey, index) => {
    const value = grey + (noise[(start + index) & (NOISE_VALUES - 1)] ?? 0)
    return value < 0 ? 0 : value > 255 ? 255 : value
  })
}

/** Noise of about normal distribution, more of it than a frame has pixels. */
function makeNoise(deviation: number, chance: () => number): Int16Array {
  const scale = Math.sqrt(3) * deviation
  return Int16Array.from({ length: NOISE_VALUES }, () =>
    Math.round((chance() + chance() + chance() + chance() - 2) * scale),
  )
}

/** A row of numbers from 0 to 1 that is the same each time (xorshift, 32 bits). */
function chanceFrom(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}
