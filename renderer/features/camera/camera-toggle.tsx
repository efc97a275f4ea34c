import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import styles from '../../ui/button.module.css'
import type { Camera } from './use-camera.ts'

type CameraToggleProps = {
  readonly camera: Pick<Camera, 'isOn' | 'toggle' | 'state'>
  readonly labels: { readonly turnOn: string; readonly turnOff: string }
}

/** The button that turns the camera on and off. */
export function CameraToggle({ camera, labels }: CameraToggleProps): ReactElement {
  return (
    <Button
      className={`${styles['button']} ${styles['secondary']}`}
      data-testid="camera-toggle"
      data-state={camera.state.type}
      aria-pressed={camera.isOn}
      onPress={camera.toggle}
    >
      {camera.isOn ? labels.turnOff : labels.turnOn}
      <kbd className={styles['key']}>F4</kbd>
    </Button>
  )
}
