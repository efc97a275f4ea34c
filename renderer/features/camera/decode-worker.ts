import {
  prepareZXingModule,
  readBarcodes,
  type Position,
  type ReaderOptions,
} from 'zxing-wasm/reader'
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { DecodeAnswer, DecodeQuestion } from './decode-message.ts'
import { readingPasses, regionInFrame, type ReadingPass, type Region } from './reading-passes.ts'

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: true,
  tryRotate: false,
  tryDownscale: false,
  maxNumberOfSymbols: 1,
  textMode: 'Plain',
}

/** One frame that cannot be read must not end the reading of the next. */
const FAILURES_TO_GIVE_UP = 10

const EMPTY_EDGE = 64

const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { willReadFrequently: true })

let failures = 0
let turn = 0
let lastSeen: Region | null = null

/** The file is ours, beside this worker; left to itself the library would fetch it from the network. */
prepareZXingModule({ overrides: { locateFile: () => wasmAddress }, fireImmediately: true })
  // The first picture takes much longer than the next; let it be an empty one, while the camera still starts.
  .then(() => readBarcodes(new ImageData(EMPTY_EDGE, EMPTY_EDGE), OPTIONS))
  .then(
    () => {
      answer({ type: 'ready' })
    },
    (reason: unknown) => {
      answer({ type: 'failed', reason: String(reason) })
    },
  )

self.addEventListener('message', ({ data }: MessageEvent<DecodeQuestion>) => {
  void takeFrame(data.frame)
})

async function takeFrame(frame: VideoFrame): Promise<void> {
  const started = performance.now()
  let text: string | null = null
  try {
    text = await readFrame(frame)
    failures = 0
  } catch (reason) {
    failures += 1
    if (failures === FAILURES_TO_GIVE_UP) answer({ type: 'failed', reason: String(reason) })
  } finally {
    frame.close()
  }
  answer({ type: 'read', text, took: performance.now() - started })
}

async function readFrame(frame: VideoFrame): Promise<string | null> {
  const size = { width: frame.displayWidth, height: frame.displayHeight }
  for (const pass of readingPasses(size, lastSeen, turn)) {
    const picture = draw(frame, pass)
    const found = picture && (await readBarcodes(picture, OPTIONS)).find((code) => code.isValid)
    if (!found) continue
    lastSeen = regionInFrame(pass, regionOf(found.position))
    turn = 0
    return found.text
  }
  turn += 1
  lastSeen = null
  return null
}

function draw(frame: VideoFrame, { source, size }: ReadingPass): ImageData | null {
  if (!context) return null
  canvas.width = size.width
  canvas.height = size.height
  context.imageSmoothingQuality = 'medium'
  const { x, y, width, height } = source
  context.drawImage(frame, x, y, width, height, 0, 0, size.width, size.height)
  return context.getImageData(0, 0, size.width, size.height)
}

function regionOf({ topLeft, topRight, bottomRight, bottomLeft }: Position): Region {
  const points = [topLeft, topRight, bottomRight, bottomLeft]
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  return {
    x: left,
    y: top,
    width: Math.max(...points.map(({ x }) => x)) - left,
    height: Math.max(...points.map(({ y }) => y)) - top,
  }
}

function answer(message: DecodeAnswer): void {
  self.postMessage(message)
}
