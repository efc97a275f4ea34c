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
  return { deviceId: track?.getSettings().deviceId ?? deviceId, video, close }
}

function trackOf({ srcObject }: HTMLVideoElement): MediaStreamTrack | undefined {
  return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined
}
