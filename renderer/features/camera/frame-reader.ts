import { assertNever } from '../../../shared/assert-never.ts'
import type { DecodeAnswer, DecodeQuestion } from './decode-message.ts'

/** Reads the codes of a running video in a worker, always the latest frame, until `stop`. */
export class FrameReader {
  readonly #onRead: (text: string) => void
  readonly #onFailure: () => void
  readonly #worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  #video: HTMLVideoElement | null = null
  #request = 0
  /** The worker is not ready, or has a frame: a frame that comes now is never asked for. */
  #isBusy = true

  /** Starts the worker at once, so that it is ready by the time the camera is. */
  constructor(onRead: (text: string) => void, onFailure: () => void) {
    this.#onRead = onRead
    this.#onFailure = onFailure
    this.#worker.addEventListener('message', (event: MessageEvent<DecodeAnswer>) => {
      this.#take(event.data)
    })
    this.#worker.addEventListener('error', () => {
      this.#onFailure()
    })
  }

  /** Reads this video from now on, instead of an earlier one. */
  read(video: HTMLVideoElement): void {
    this.rest()
    this.#video = video
    if (!this.#isBusy) this.#awaitFrame()
  }

  /** Reads nothing until the next `read`. */
  rest(): void {
    this.#video?.cancelVideoFrameCallback(this.#request)
    this.#video = null
  }

  stop(): void {
    this.rest()
    this.#worker.terminate()
  }

  #take(answer: DecodeAnswer): void {
    switch (answer.type) {
      case 'failed':
        this.#onFailure()
        return
      case 'read':
        if (this.#video && answer.text !== null) this.#onRead(answer.text)
        break
      case 'ready':
        break
      default:
        assertNever(answer)
    }
    this.#isBusy = false
    this.#awaitFrame()
  }

  #awaitFrame(): void {
    const video = this.#video
    if (!video) return
    this.#request = video.requestVideoFrameCallback(() => {
      const frame = new VideoFrame(video)
      this.#isBusy = true
      this.#worker.postMessage({ frame } satisfies DecodeQuestion, [frame])
    })
  }
}
