import { CameraTest } from '../features/camera/camera-test.tsx'
import { ScannerSection } from '../features/scanner/scanner-section.tsx'
import { noteTried } from '../stores/readiness.ts'
import { changeSettings, useSession } from '../stores/session.ts'
import { useText } from '../text.ts'
import { Page, Section } from '../ui/page.tsx'
import { useCameraLabels } from './use-camera-labels.ts'

const none: readonly string[] = []

/** Tries what reads codes on this laptop: the scanner and the camera. */
export function ScannerScreen() {
  const { t } = useText()
  const labels = useCameraLabels()
  const deviceId = useSession((state) => state.settings?.cameraId ?? null)
  const isMirror = useSession((state) => state.settings?.cameraMirror ?? true)
  const prefixes = useSession((state) => state.settings?.scannerPrefixes ?? none)
  return (
    <Page title={t('scanner.title')} intro={t('scanner.intro')}>
      <ScannerSection
        prefixes={prefixes}
        onPrefixes={(scannerPrefixes) => void changeSettings({ scannerPrefixes })}
        onGood={noteScanner}
      />
      <Section title={t('settings.camera')} help={t('scanner.cameraHelp')}>
        <CameraTest
          deviceId={deviceId}
          isMirror={isMirror}
          labels={labels}
          onChoose={(cameraId) => void changeSettings({ cameraId })}
          onMirror={(cameraMirror) => void changeSettings({ cameraMirror })}
          onRead={noteCamera}
        />
      </Section>
    </Page>
  )
}

function noteScanner(): void {
  noteTried('scanner')
}

function noteCamera(): void {
  noteTried('camera')
}
