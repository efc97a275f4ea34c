import { useId, type ReactElement } from 'react'
import styles from './camera.module.css'
import type { CameraProblem } from './camera-problem.ts'
import type { CameraState } from './live-camera.ts'
import type { Camera } from './use-camera.ts'

/** The sentences of the camera's picture. */
export type CameraLabels = {
  readonly picture: string
  readonly starting: string
  readonly choose: string
  /** Stands in for a camera without a name. */
  readonly nameless: (number: number) => string
  readonly fallback: string
  readonly problems: Readonly<Record<CameraProblem, string>>
}

type CameraViewProps = {
  readonly camera: Camera
  /** The remembered camera. */
  readonly deviceId: string | null
  /** Whether the picture is shown as in a mirror. */
  readonly isMirror: boolean
  readonly onChoose: (deviceId: string) => void
  readonly labels: CameraLabels
}

/** The camera's picture with what is wrong with it, and the choice of another camera; nothing while it is off. */
export function CameraView({
  camera,
  deviceId,
  isMirror,
  onChoose,
  labels,
}: CameraViewProps): ReactElement | null {
  const chooser = useId()
  const { state, devices, isOn, attach } = camera
  if (!isOn) return null
  const runningId = state.type === 'running' ? state.deviceId : null
  return (
    <section
      className={styles['view']}
      aria-label={labels.picture}
      data-testid="camera-view"
      data-state={state.type}
    >
      <div ref={attach} className={styles['picture']} data-mirror={isMirror} />
      <p className={styles['message']} role="status">
        {messageOf(state, labels)}
      </p>
      {devices.length > 1 && (
        <label className={styles['choice']} htmlFor={chooser}>
          {labels.choose}
          <select
            id={chooser}
            data-testid="camera-select"
            value={runningId ?? deviceId ?? ''}
            onChange={(event) => {
              onChoose(event.target.value)
            }}
          >
            {devices.map(({ id, label }, index) => (
              <option key={id} value={id}>
                {label === '' ? labels.nameless(index + 1) : label}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  )
}

function messageOf(state: CameraState, labels: CameraLabels): string {
  if (state.type === 'problem') return labels.problems[state.problem]
  if (state.type === 'starting') return labels.starting
  return state.type === 'running' && state.isFallback ? labels.fallback : ''
}
