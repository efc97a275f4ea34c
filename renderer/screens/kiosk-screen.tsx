import { KioskPage } from '../features/kiosk/kiosk-page.tsx'
import { CameraPicture } from '../features/camera/camera-picture.tsx'
import { useCamera } from '../features/camera/use-camera.ts'
import { useWedge } from '../features/scanner/use-wedge.ts'
import { askKiosk, useKiosk } from '../stores/kiosk.ts'
import { useText } from '../text.ts'

/** The kiosk with its scanners: the wedge on the whole page, and the camera from the start. */
export function KioskScreen() {
  const { t } = useText()
  const deviceId = useKiosk((state) => state.kiosk?.cameraId ?? null)
  const isMirror = useKiosk((state) => state.kiosk?.cameraMirror ?? true)
  const camera = useCamera({ deviceId, startsOn: true, onCode: (raw) => askKiosk({ raw }) })
  useWedge({
    prefixes: useKiosk((state) => state.kiosk?.scannerPrefixes),
    onScan: (raw, otherReading) => {
      askKiosk(otherReading === null ? { raw } : { raw, otherReading })
    },
  })
  return (
    <KioskPage
      hasCamera={camera.state.type === 'running' || camera.state.type === 'starting'}
      cameraView={<CameraPicture camera={camera} isMirror={isMirror} label={t('camera.picture')} />}
    />
  )
}
