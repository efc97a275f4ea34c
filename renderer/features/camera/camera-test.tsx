import { useCallback, useState, type ReactElement } from 'react'
import type { Light } from '../../../shared/domain/readiness/judge-light.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { CameraToggle } from './camera-toggle.tsx'
import { CameraView, type CameraLabels } from './camera-view.tsx'
import styles from './camera.module.css'
import { useCamera } from './use-camera.ts'
import { useCameraKey } from './use-camera-key.ts'
import { useLight } from './use-light.ts'

type CameraTestProps = {
  readonly deviceId: string | null
  readonly isMirror: boolean
  readonly labels: CameraLabels
  readonly onChoose: (deviceId: string) => void
  readonly onMirror: (isMirror: boolean) => void
  /** Told of each code that was read. */
  readonly onRead: () => void
}

/** Tries the camera: its picture, whether it is light enough, and what it reads. */
export function CameraTest(props: CameraTestProps): ReactElement {
  const { deviceId, isMirror, labels, onChoose, onMirror, onRead } = props
  const { t } = useText()
  const [read, setRead] = useState<string | null>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const { attach, ...camera } = useCamera({
    deviceId,
    onCode: (text) => {
      setRead(text)
      onRead()
    },
  })
  useCameraKey(camera.toggle)
  const hold = useCallback(
    (element: HTMLElement | null) => {
      attach(element)
      setPlace(element)
    },
    [attach],
  )
  const light = useLight(place, camera.state.type === 'running')
  return (
    <div className={styles['test']}>
      <div className={styles['row']}>
        <CameraToggle
          camera={camera}
          labels={{ turnOn: t('camera.turnOn'), turnOff: t('camera.turnOff') }}
        />
        <label className={styles['mirror']}>
          <input
            type="checkbox"
            data-testid="camera-mirror"
            checked={isMirror}
            onChange={(event) => onMirror(event.target.checked)}
          />
          {t('scanner.mirror')}
        </label>
      </div>
      <CameraView
        camera={{ ...camera, attach: hold }}
        deviceId={deviceId}
        isMirror={isMirror}
        labels={labels}
        onChoose={onChoose}
      />
      {light === null ? null : <LightHint light={light} />}
      {read === null || !camera.isOn ? null : (
        <p role="status" data-testid="camera-read">
          {t('scanner.read', { text: read })}
        </p>
      )}
    </div>
  )
}

function LightHint({ light }: { readonly light: Light }) {
  const { t } = useText()
  return (
    <div role="status" data-testid="camera-light" data-light={light}>
      <Notice family={light === 'good' ? 'welcome' : 'caution'}>
        <p>{t(`scanner.light.${light}`)}</p>
      </Notice>
    </div>
  )
}
