import type { ReactElement } from 'react'
import styles from './camera.module.css'
import type { Camera } from './use-camera.ts'

type CameraPictureProps = {
  readonly camera: Pick<Camera, 'attach' | 'state'>
  readonly isMirror: boolean
  readonly label: string
}

/** The camera's picture alone, with no room taken where there is none. */
export function CameraPicture({ camera, isMirror, label }: CameraPictureProps): ReactElement {
  const { attach, state } = camera
  return (
    <div
      ref={attach}
      className={styles['picture']}
      data-mirror={isMirror}
      role="img"
      aria-label={label}
      data-state={state.type}
      hidden={state.type !== 'running' && state.type !== 'starting'}
    />
  )
}
