import { assertNever } from '../../../shared/assert-never.ts'
import type { DecodeAnswer, DecodeQuestion } from './decode-message.ts'

/** Who wants to know what is read in a video. */
export type FrameListener = {
  readonly onRead: (text: string) => void
  /** The worker cannot read at all; a new reader is needed. */
  readonly onFailure: () => void
}

/** The longest rest between two frames, in ms. */
const LONGEST_REST = 250

/** Reads the codes of a running video in a worker of its own, always the latest frame, until `stop`. */
export class FrameReader {
  readonly #worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  #video: HTMLVideoElement | null = null
  #listener: FrameListener | null = null
  #request = 0
  /** The worker is not ready, or has a frame: a frame that comes now is never asked for. */
  #isBusy = true
  #hasFailed = false

  /** Starts the worker at once, so that it is ready by the time the camera is. */
  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<DecodeAnswer>) => {
      this.#take(event.data)
    })
    this.#worker.addEventListener('error', () => {
      this.#fail()
    })
  }

  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Reads this video from now on, instead of an earlier one. */
  read(video: HTMLVideoElement, listener: FrameListener): void {
    this.rest()
    this.#video = video
    this.#listener = listener
    if (this.#hasFailed) listener.onFailure()
    else if (!this.#isBusy) this.#awaitFrame()
  }

  /** Reads nothing until the next `read`. */
  rest(): void {
    this.#video?.cancelVideoFrameCallback(this.#request)
    this.#video = null
    this.#listener = null
  }

  stop(): void {
    this.rest()
    this.#worker.terminate()
  }

  #take(answer: DecodeAnswer): void {
    switch (answer.type) {
      case 'failed':
        this.#fail()
        return
      case 'ready':
        this.#goOn()
        return
      case 'read':
        if (answer.text !== null) this.#listener?.onRead(answer.text)
        // A camera is on all day: the worker rests for as long as it worked.
        window.setTimeout(() => this.#goOn(), Math.min(answer.took, LONGEST_REST))
        return
      default:
        assertNever(answer)
    }
  }

  #fail(): void {
    this.#hasFailed = true
    this.#listener?.onFailure()
  }

  #goOn(): void {
    this.#isBusy = false
    this.#awaitFrame()
  }

  #awaitFrame(): void {
    const video = this.#video
    if (!video) return
    this.#request = video.requestVideoFrameCallback(() => {
      const frame = grabFrame(video)
      if (!frame) {
        this.#awaitFrame()
        return
      }
      this.#isBusy = true
      this.#worker.postMessage({ frame } satisfies DecodeQuestion, [frame])
    })
  }
}

/** Null when the camera was pulled out between the frame and this moment. */
function grabFrame(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video)
  } catch {
    return null
  }
}
