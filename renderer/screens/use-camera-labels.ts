import type { CameraLabels } from '../features/camera/camera-view.tsx'
import { useText } from '../text.ts'

/** The camera's sentences in the language in use. */
export function useCameraLabels(): CameraLabels {
  const { t } = useText()
  return {
    picture: t('camera.picture'),
    starting: t('camera.starting'),
    choose: t('camera.choose'),
    nameless: (number) => t('camera.nameless', { number }),
    fallback: t('camera.fallback'),
    problems: {
      refused: t('camera.problem.refused'),
      missing: t('camera.problem.missing'),
      'in-use': t('camera.problem.in-use'),
      unplugged: t('camera.problem.unplugged'),
      failed: t('camera.problem.failed'),
    },
  }
}
