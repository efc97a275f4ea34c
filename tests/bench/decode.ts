import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../support/app.ts'
import { writeFakeCamera } from '../support/page/fake-camera.ts'
import { openLab } from '../support/lab.ts'
import { percentiles, type BenchRow } from './bench-row.ts'

const SAMPLES = 30
/** Standard deviations of the picture's noise, in grey levels of 255: a laptop's camera in a dim hall, and a poor one. */
const NOISES = [15, 30]
/** A start that found nothing within this time, in ms, counts as this long. */
const LIMIT = 2_000

type Decoder = 'ours' | 'baseline'

/**
 * Turns the camera on in the real Electron until the first code of a noisy 1280x720 video is read, by our worker
 * and by html5-qrcode's own decoder in turn.
 */
export async function benchDecode(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const noise of NOISES) rows.push(rowOf(noise, await measure(noise)))
  return rows
}

async function measure(noise: number): Promise<Record<Decoder, number[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  const video = join(folder, 'camera.y4m')
  await writeFakeCamera(video, [{ text: 'K4MZ77QX0D3S', frames: 60, noise, modulePixels: 8 }])
  const lab = await openLab(join(projectFolder, 'tests', 'support', 'lab', 'decoding'), [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ])
  const decode = (decoder: Decoder): Promise<number> =>
    lab.page.evaluate(async ([side, limit]) => (await window.firstDecode[side](limit)) ?? limit, [
      decoder,
      LIMIT,
    ] as const)
  const times: Record<Decoder, number[]> = { ours: [], baseline: [] }
  try {
    await lab.page.waitForFunction(() => 'firstDecode' in window)
    // The first start of a camera is slower on either side.
    await decode('ours')
    await decode('baseline')
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      for (const decoder of ['ours', 'baseline'] as const) {
        times[decoder].push(await decode(decoder))
      }
    }
  } finally {
    await lab.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return times
}

function rowOf(noise: number, times: Readonly<Record<Decoder, readonly number[]>>): BenchRow {
  const ours = percentiles(times.ours)
  const baseline = percentiles(times.baseline)
  const ratio = ours.p99 / baseline.p99
  const found = times.baseline.filter((time) => time < LIMIT).length
  return {
    name: `camera on to first code, 1280x720 with noise ${noise} (html5-qrcode found it in ${found} of ${SAMPLES} starts of ${LIMIT} ms)`,
    ours,
    baseline,
    ratioOf: "p99 / p99 of html5-qrcode's own decoder",
    ratio,
    promise: 'below 1',
    held: ratio < 1,
  }
}
