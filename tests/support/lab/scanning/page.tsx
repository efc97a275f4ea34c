/// <reference types="vite/client" />
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CameraToggle } from '../../../../renderer/features/camera/camera-toggle.tsx'
import { CameraView } from '../../../../renderer/features/camera/camera-view.tsx'
import { useCamera } from '../../../../renderer/features/camera/use-camera.ts'
import { useWedge } from '../../../../renderer/features/scanner/use-wedge.ts'

const LABELS = {
  picture: 'Camera',
  starting: 'Starting',
  choose: 'Choose',
  nameless: (number: number) => `Camera ${number}`,
  fallback: 'Another camera',
  problems: {
    refused: 'Refused',
    missing: 'Missing',
    'in-use': 'In use',
    unplugged: 'Unplugged',
    failed: 'Failed',
  },
}

/** A page with all that a scan can meet: fields, a form, a button, a choice, and the camera. */
function ScanningPage() {
  const [scans, setScans] = useState<readonly string[]>([])
  const [events, setEvents] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const [deviceId, setDeviceId] = useState<string | null>(null)
  const note = (event: string) => setEvents((before) => [...before, event])
  const scan = (raw: string) => setScans((before) => [...before, raw])
  useWedge({ onScan: (raw, other) => scan(other === null ? raw : `${raw}|${other}`) })
  const camera = useCamera({ deviceId, onCode: (raw) => scan(`camera:${raw}`) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        note(`submit:${text}`)
        setText('')
      }}
    >
      <input
        data-testid="scan-input"
        data-scan-field=""
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <input data-testid="name" defaultValue="" onFocus={() => note('focus:name')} />
      <input data-testid="number" type="number" defaultValue="12" />
      <select data-testid="choice" defaultValue="a">
        <option value="a">Alpha</option>
        <option value="k">Kilo</option>
        <option value="7">7</option>
      </select>
      <button type="button" data-testid="button" onClick={() => note('click')}>
        Press
      </button>
      <button type="submit">Submit</button>
      <CameraToggle camera={camera} labels={{ turnOn: 'On', turnOff: 'Off' }} />
      <CameraView
        isMirror
        camera={camera}
        deviceId={deviceId}
        onChoose={setDeviceId}
        labels={LABELS}
      />
      <output data-testid="scans">{scans.join(' ')}</output>
      <output data-testid="events">{events.join(' ')}</output>
    </form>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ScanningPage />
    </StrictMode>,
  )
}
