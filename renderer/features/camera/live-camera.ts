import { seeCode, type RecentSights } from '../../../shared/domain/check-in/recent-sights.ts'
import { cameraProblemOf, type CameraProblem } from './camera-problem.ts'
import type { CameraStream } from './camera-stream.ts'
import { chooseCamera, type CameraDevice } from './choose-camera.ts'
import type { FrameReader } from './frame-reader.ts'

/** How the camera fares. */
export type CameraState =
  | { readonly type: 'off' }
  | { readonly type: 'starting' }
  | {
      readonly type: 'running'
      readonly deviceId: string
      /** Another camera than the one wished, which is not there. */
      readonly isFallback: boolean
    }
  | { readonly type: 'problem'; readonly problem: CameraProblem }

/** What a live camera tells. */
export type CameraListener = {
  /** A code came into the picture. */
  readonly onCode: (text: string) => void
  readonly onState: (state: CameraState) => void
  readonly onDevices: (devices: readonly CameraDevice[]) => void
}

/**
 * A camera that is on from `start` until `stop`: when it is unplugged it goes on with another one, and comes
 * back to the wished one when that is there again.
 */
export class LiveCamera {
  readonly #element: HTMLElement
  readonly #listener: CameraListener
  readonly #reader: FrameReader
  readonly #ended = new AbortController()
  #wishedId: string | null
  #stream: CameraStream | null = null
  #hasEnded = false
  #wasRunning = false
  #sights: RecentSights = new Map()
  #work: Promise<void> = Promise.resolve()

  constructor(
    element: HTMLElement,
    wishedId: string | null,
    reader: FrameReader,
    listener: CameraListener,
  ) {
    this.#element = element
    this.#wishedId = wishedId
    this.#reader = reader
    this.#listener = listener
  }

  start(): void {
    const { signal } = this.#ended
    this.#tell({ type: 'starting' })
    navigator.mediaDevices.addEventListener('devicechange', () => this.#settleSoon(), { signal })
    this.#settleSoon()
  }

  /** Changes to the wished camera, when it is there. */
  wish(deviceId: string | null): void {
    if (deviceId === this.#wishedId) return
    this.#wishedId = deviceId
    this.#settleSoon()
  }

  /** Turns the camera off; the promise tells when its light is out. */
  stop(): Promise<void> {
    this.#ended.abort()
    this.#reader.rest()
    this.#settleSoon()
    return this.#work
  }

  /** Starting and stopping take their time and must not overlap: one after the other. */
  #settleSoon(): void {
    this.#work = this.#work
      .then(() => this.#settle())
      .catch((reason: unknown) => {
        this.#tell({ type: 'problem', problem: cameraProblemOf(reason) })
      })
  }

  async #settle(): Promise<void> {
    const isOn = !this.#ended.signal.aborted
    const devices = isOn ? await listCameras() : []
    const current = this.#hasEnded ? null : (this.#stream?.deviceId ?? null)
    const target = chooseCamera(devices, this.#wishedId, current)
    if (isOn) this.#listener.onDevices(devices)
    if (this.#stream && current !== target?.id) await this.#close()
    if (!isOn || this.#stream) return
    if (!target) {
      this.#tell({ type: 'problem', problem: this.#wasRunning ? 'unplugged' : 'missing' })
      return
    }
    await this.#open(target)
  }

  async #open(device: CameraDevice): Promise<void> {
    this.#tell({ type: 'starting' })
    const { openCamera } = await import('./camera-stream.ts')
    this.#hasEnded = false
    const stream = await openCamera(this.#element, device.id, () => {
      this.#hasEnded = true
      this.#settleSoon()
    })
    this.#stream = stream
    this.#wasRunning = true
    if (this.#ended.signal.aborted) return
    const { deviceId } = stream
    const isFallback = this.#wishedId !== null && this.#wishedId !== deviceId
    this.#tell({ type: 'running', deviceId, isFallback })
    this.#reader.read(stream.video, {
      onRead: (text) => this.#see(text),
      onFailure: () => this.#tell({ type: 'problem', problem: 'failed' }),
    })
    this.#listener.onDevices(await listCameras())
  }

  async #close(): Promise<void> {
    const stream = this.#stream
    this.#stream = null
    this.#reader.rest()
    await stream?.close()
  }

  #see(text: string): void {
    const { sights, isNew } = seeCode(this.#sights, text, performance.now())
    this.#sights = sights
    if (isNew) this.#listener.onCode(text)
  }

  #tell(state: CameraState): void {
    if (!this.#ended.signal.aborted) this.#listener.onState(state)
  }
}

async function listCameras(): Promise<CameraDevice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}
