import type { CameraLabels } from '../features/camera/camera-view.tsx'
import type { Camera } from '../features/camera/use-camera.ts'
import { useText } from '../text.ts'
import { Lamp } from '../ui/lamp.tsx'

type CameraLampProps = {
  readonly state: Camera['state']
  readonly problems: CameraLabels['problems']
}

/** Whether the camera reads, grey when it is not used. */
export function CameraLamp({ state, problems }: CameraLampProps) {
  const { t } = useText()
  const label = t('lamp.camera')
  switch (state.type) {
    case 'problem':
      return (
        <Lamp label={label} value={t('lamp.camera.bad')} state="bad">
          <p>{problems[state.problem]}</p>
        </Lamp>
      )
    case 'off':
      return (
        <Lamp label={label} value={t('lamp.camera.off')} state="off">
          <p>{t('lamp.camera.offHelp')}</p>
        </Lamp>
      )
    default:
      return (
        <Lamp
          label={label}
          value={t('lamp.camera.on')}
          state={state.type === 'starting' ? 'busy' : 'good'}
        >
          <p>{t('lamp.camera.onHelp')}</p>
        </Lamp>
      )
  }
}
