import { CameraToggle } from '../features/camera/camera-toggle.tsx'
import { CameraView } from '../features/camera/camera-view.tsx'
import { useCamera } from '../features/camera/use-camera.ts'
import { useCameraKey } from '../features/camera/use-camera-key.ts'
import { takeGuest } from '../features/desk/keys/desk-actions.ts'
import { DeskPage } from '../features/desk/desk-page.tsx'
import { GuestCardView } from '../features/guests/guest-card-view.tsx'
import { GuestForms } from '../features/guests/guest-forms.tsx'
import { LockPanel } from '../features/staff/lock-panel.tsx'
import { StaffLamp } from '../features/staff/staff-lamp.tsx'
import { noteTried } from '../stores/readiness.ts'
import { changeSettings, useSession } from '../stores/session.ts'
import { useStaff } from '../stores/staff.ts'
import { useText } from '../text.ts'
import { CameraLamp } from './camera-lamp.tsx'
import { takeCode } from './take-code.ts'
import { useCameraLabels } from './use-camera-labels.ts'

/** The desk with its camera when that is on; the wedge is heard on every page. */
export function DeskScreen() {
  const { t } = useText()
  const labels = useCameraLabels()
  const deviceId = useSession((state) => state.settings?.cameraId ?? null)
  const isMirror = useSession((state) => state.settings?.cameraMirror ?? true)
  const isLocked = useStaff((state) => state.state?.isLocked === true)
  const camera = useCamera({
    deviceId,
    onCode: (raw) => {
      noteTried('camera')
      void takeCode({ raw })
    },
  })
  useCameraKey(camera.toggle)
  return (
    <DeskPage
      guestCard={<GuestCardView onCheckIn={takeGuest} />}
      lockPanel={isLocked ? <LockPanel /> : null}
      staffLamp={<StaffLamp />}
      guestForms={<GuestForms />}
      cameraLamp={<CameraLamp state={camera.state} problems={labels.problems} />}
      cameraToggle={
        <CameraToggle
          camera={camera}
          labels={{ turnOn: t('camera.turnOn'), turnOff: t('camera.turnOff') }}
        />
      }
      cameraView={
        <CameraView
          camera={camera}
          deviceId={deviceId}
          isMirror={isMirror}
          labels={labels}
          onChoose={(cameraId) => void changeSettings({ cameraId })}
        />
      }
    />
  )
}
