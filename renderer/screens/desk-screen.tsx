import { useEffectEvent, useLayoutEffect } from 'react'
import { CameraToggle } from '../features/camera/camera-toggle.tsx'
import { CameraView } from '../features/camera/camera-view.tsx'
import { useCamera } from '../features/camera/use-camera.ts'
import { takeGuest, takeScan } from '../features/desk/desk-actions.ts'
import { DeskPage } from '../features/desk/desk-page.tsx'
import { GuestCardView } from '../features/guests/guest-card-view.tsx'
import { GuestForms } from '../features/guests/guest-forms.tsx'
import { LockPanel } from '../features/staff/lock-panel.tsx'
import { StaffLamp } from '../features/staff/staff-lamp.tsx'
import { useWedge } from '../features/scanner/use-wedge.ts'
import { noteTried } from '../stores/readiness.ts'
import type { ScanRequest } from '../stores/scan.ts'
import { changeSettings, useSession } from '../stores/session.ts'
import { signInByBadge, useStaff } from '../stores/staff.ts'
import { useText } from '../text.ts'
import { CameraLamp } from './camera-lamp.tsx'
import { useCameraLabels } from './use-camera-labels.ts'

/** The desk with its scanners: the wedge on the whole page, the camera when it is on. */
export function DeskScreen() {
  const { t } = useText()
  const labels = useCameraLabels()
  const listId = useSession((state) => state.listId)
  const direction = useSession((state) => state.direction)
  const deviceId = useSession((state) => state.settings?.cameraId ?? null)
  const isMirror = useSession((state) => state.settings?.cameraMirror ?? true)
  const isLocked = useStaff((state) => state.state?.isLocked === true)
  const camera = useCamera({
    deviceId,
    onCode: (raw) => {
      noteTried('camera')
      void scanOrSignIn({ raw })
    },
  })
  useWedge({
    prefixes: useSession((state) => state.settings?.scannerPrefixes),
    subject: `${listId ?? ''} ${direction}`,
    onScan: (raw, otherReading) => {
      noteTried('scanner')
      void scanOrSignIn(otherReading === null ? { raw } : { raw, otherReading })
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

function useCameraKey(toggle: () => void): void {
  const press = useEffectEvent(toggle)
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F4' || event.altKey || event.repeat) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** At a locked desk the badge of somebody who works here signs him in; every other code is a scan as usual. */
async function scanOrSignIn(request: ScanRequest): Promise<void> {
  const isLocked = useStaff.getState().state?.isLocked === true
  if (isLocked && (await signInByBadge(request.raw))) return
  takeScan(request)
}
