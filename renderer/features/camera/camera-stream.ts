import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'

/** A running camera with its picture on the page. */
export type CameraStream = {
  readonly deviceId: string
  readonly video: HTMLVideoElement
  /** Stops the camera and takes its picture off the page. */
  readonly close: () => Promise<void>
}

/**
 * html5-qrcode owns camera and picture; its own decoder would take turns on the page's thread, so it gets one
 * frame in eleven days.
 */
const OWN_DECODER_FRAMES_A_SECOND = 1e-6

/** A camera that shows nothing by then is stuck; slow ones take some five seconds. */
const SLOWEST_PICTURE_MS = 10_000

let opened = 0

/**
 * Opens a camera inside an element; rejects with what `cameraProblemOf` reads. An empty id, which is all that a
 * browser tells before it may use cameras, means any camera. `onEnded` tells that the camera is gone.
 */
export async function openCamera(
  element: HTMLElement,
  deviceId: string,
  onEnded: () => void,
): Promise<CameraStream> {
  opened += 1
  const place = document.createElement('div')
  place.id = `camera-picture-${opened}`
  element.append(place)
  const scanner = new Html5Qrcode(place.id, {
    verbose: false,
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: false,
  })
  try {
    await scanner.start(
      deviceId === '' ? { facingMode: 'user' } : deviceId,
      {
        fps: OWN_DECODER_FRAMES_A_SECOND,
        disableFlip: true,
        videoConstraints: {
          ...(deviceId === '' ? {} : { deviceId: { exact: deviceId } }),
          width: { ideal: 1280 },
          height: { ideal: 720 },
        },
      },
      () => undefined,
      () => undefined,
    )
  } catch (reason) {
    place.remove()
    throw reason
  }
  const video = place.querySelector('video')
  if (!video) throw new Error('html5-qrcode made no video element')
  const track = trackOf(video)
  track?.addEventListener('ended', onEnded)
  const close = async (): Promise<void> => {
    await scanner.stop()
    place.remove()
  }
  try {
    await showsPicture(video)
  } catch (reason) {
    await close()
    throw reason
  }
  return { deviceId: track?.getSettings().deviceId ?? deviceId, video, close }
}

/** html5-qrcode does not wait for the picture; a camera that is taken off the page before it is there ends in an error. */
function showsPicture(video: HTMLVideoElement): Promise<void> {
  if (!video.paused && video.readyState >= video.HAVE_CURRENT_DATA) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The camera shows no picture')),
      SLOWEST_PICTURE_MS,
    )
    const shown = () => {
      clearTimeout(timer)
      resolve()
    }
    video.addEventListener('playing', shown, { once: true })
  })
}

function trackOf({ srcObject }: HTMLVideoElement): MediaStreamTrack | undefined {
  return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined
}
