import { useState, type ReactElement } from 'react'
import { Button } from '../../ui/button.tsx'
import { CameraView, type CameraLabels } from './camera-view.tsx'
import styles from './camera.module.css'
import { useCamera } from './use-camera.ts'

/** The sentences of a camera that reads one code into a field. */
type CodeCameraLabels = CameraLabels & {
  readonly turnOn: string
  readonly turnOff: string
  /** Something was read that is not what the field asks for. */
  readonly strange: string
  /** How it goes without a camera. */
  readonly otherwise: string
}

type CodeCameraProps = {
  readonly deviceId: string | null
  readonly isMirror: boolean
  readonly labels: CodeCameraLabels
  readonly onChoose: (deviceId: string) => void
  /** Gets what is read; whether it is what the field asks for, and the camera may go off. */
  readonly onCode: (text: string) => boolean
}

/** A button that turns on the camera until it has read the code that a field asks for. */
export function CodeCamera(props: CodeCameraProps): ReactElement {
  const { deviceId, isMirror, labels, onChoose, onCode } = props
  const [isStrange, setStrange] = useState(false)
  const camera = useCamera({
    deviceId,
    onCode: (text) => {
      const isRight = onCode(text)
      setStrange(!isRight)
      if (isRight) camera.toggle()
    },
  })
  return (
    <>
      <Button
        testId="code-camera"
        pressed={camera.isOn}
        onPress={() => {
          setStrange(false)
          camera.toggle()
        }}
      >
        {camera.isOn ? labels.turnOff : labels.turnOn}
      </Button>
      {camera.isOn ? (
        <div className={styles['code']}>
          <CameraView
            camera={camera}
            deviceId={deviceId}
            isMirror={isMirror}
            labels={labels}
            onChoose={onChoose}
          />
          <p className={styles['message']} role="status">
            {camera.state.type === 'problem' ? labels.otherwise : isStrange ? labels.strange : ''}
          </p>
        </div>
      ) : null}
    </>
  )
}
