import { useEffect, useState } from 'react'
import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'

type CameraFieldProps = {
  readonly cameraId: string | null
  readonly onChange: (cameraId: string | null) => void
}

type Camera = { readonly id: string; readonly label: string }

/** Chooses which camera of the laptop reads codes. */
export function CameraField({ cameraId, onChange }: CameraFieldProps) {
  const { t } = useText()
  const cameras = useCameras()
  if (cameras.length === 0) return <p>{t('settings.camera.none')}</p>
  return (
    <SelectField
      label={t('settings.camera')}
      help={t('settings.cameraHelp')}
      value={cameraId ?? ''}
      options={[
        { value: '', label: t('settings.camera.first') },
        ...cameras.map((camera) => ({ value: camera.id, label: camera.label })),
      ]}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  )
}

function useCameras(): readonly Camera[] {
  const [cameras, setCameras] = useState<readonly Camera[]>([])
  useEffect(() => {
    const read = async (): Promise<void> => {
      const devices = await navigator.mediaDevices.enumerateDevices()
      const found = devices.filter(
        (device) => device.kind === 'videoinput' && device.deviceId !== '',
      )
      setCameras(found.map(({ deviceId, label }) => ({ id: deviceId, label: label || deviceId })))
    }
    const onChange = (): void => void read()
    onChange()
    navigator.mediaDevices.addEventListener('devicechange', onChange)
    return () => {
      navigator.mediaDevices.removeEventListener('devicechange', onChange)
    }
  }, [])
  return cameras
}
