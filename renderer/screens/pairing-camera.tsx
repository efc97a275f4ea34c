import { isPairingCode } from '../../shared/domain/pretix/pairing-code.ts'
import { CodeCamera } from '../features/camera/code-camera.tsx'
import { takePairingCode } from '../stores/pairing-code.ts'
import { noteTried } from '../stores/readiness.ts'
import { changeSettings, useSession } from '../stores/session.ts'
import { useText } from '../text.ts'
import { useCameraLabels } from './use-camera-labels.ts'

/** Reads pretix's pairing code with the camera of the desk. */
export function PairingCamera() {
  const { t } = useText()
  const labels = useCameraLabels()
  const deviceId = useSession((state) => state.settings?.cameraId ?? null)
  const isMirror = useSession((state) => state.settings?.cameraMirror ?? true)
  return (
    <CodeCamera
      deviceId={deviceId}
      isMirror={isMirror}
      labels={{
        ...labels,
        problems: { ...labels.problems, failed: t('sources.camera.failed') },
        turnOn: t('sources.camera.turnOn'),
        turnOff: t('camera.turnOff'),
        strange: t('sources.camera.strange'),
        otherwise: t('sources.camera.otherwise'),
      }}
      onChoose={(cameraId) => void changeSettings({ cameraId })}
      onCode={(text) => {
        noteTried('camera')
        takePairingCode(text, true)
        return isPairingCode(text)
      }}
    />
  )
}
