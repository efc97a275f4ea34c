import type { ReactElement } from 'react'
import styles from './camera.module.css'
import type { Camera } from './use-camera.ts'

type CameraToggleProps = {
  readonly camera: Pick<Camera, 'isOn' | 'toggle' | 'state'>
  readonly labels: { readonly turnOn: string; readonly turnOff: string }
}

/** The button that turns the camera on and off. */
export function CameraToggle({ camera, labels }: CameraToggleProps): ReactElement {
  return (
    <button
      type="button"
      className={styles['toggle']}
      data-testid="camera-toggle"
      data-state={camera.state.type}
      aria-pressed={camera.isOn}
      onClick={camera.toggle}
    >
      {camera.isOn ? labels.turnOff : labels.turnOn}
    </button>
  )
}
