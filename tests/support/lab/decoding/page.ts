/// <reference types="vite/client" />
import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'
import { FrameReader } from '../../../../renderer/features/camera/frame-reader.ts'
import { LiveCamera } from '../../../../renderer/features/camera/live-camera.ts'

/** One start of a camera until its first code, in ms; null when there was none within the limit. */
type FirstDecode = (limit: number) => Promise<number | null>

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface widens another
  interface Window {
    firstDecode: { readonly ours: FirstDecode; readonly baseline: FirstDecode }
  }
}

window.firstDecode = { ours: decodeInWorker, baseline: decodeByHtml5Qrcode }

/** The desk keeps its reader as long as the page is open. */
const reader = new FrameReader()

/** The width of the picture on the page, at which html5-qrcode decodes; the desk's own is smaller. */
const PICTURE_WIDTH = '640px'

function decodeInWorker(limit: number): Promise<number | null> {
  return measure(limit, (element, onCode) => {
    const camera = new LiveCamera(element, null, reader, {
      onCode,
      onState: () => undefined,
      onDevices: () => undefined,
    })
    camera.start()
    return Promise.resolve(() => camera.stop())
  })
}

function decodeByHtml5Qrcode(limit: number): Promise<number | null> {
  return measure(limit, async (element, onCode) => {
    const scanner = new Html5Qrcode(element.id, {
      verbose: false,
      formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
      useBarCodeDetectorIfSupported: false,
    })
    await scanner.start(
      { facingMode: 'user' },
      { fps: 30, disableFlip: true, videoConstraints: { width: 1280, height: 720 } },
      onCode,
      () => undefined,
    )
    return () => scanner.stop()
  })
}

type Start = (element: HTMLElement, onCode: () => void) => Promise<() => Promise<void>>

async function measure(limit: number, start: Start): Promise<number | null> {
  const element = document.createElement('div')
  element.id = 'picture'
  element.style.width = PICTURE_WIDTH
  document.body.append(element)
  const started = performance.now()
  let stop: (() => Promise<void>) | undefined
  const took = await new Promise<number | null>((resolve, reject) => {
    setTimeout(() => resolve(null), limit)
    start(element, () => resolve(performance.now() - started)).then((stopIt) => {
      stop = stopIt
    }, reject)
  })
  await stop?.()
  element.remove()
  return took
}
