import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { CameraProblem } from './camera-problem.ts'
import type { CameraDevice } from './choose-camera.ts'
import { FrameReader } from './frame-reader.ts'
import { LiveCamera, type CameraState } from './live-camera.ts'

/** What the desk wants of its camera. */
export type CameraWishes = {
  /** The remembered camera; null for the first one. */
  readonly deviceId: string | null
  /** Gets a code once for each time that it comes into the picture. */
  readonly onCode: (raw: string) => void
  /** Whether it is on as soon as its place is on the page. */
  readonly startsOn?: boolean
  readonly onProblem?: (problem: CameraProblem) => void
}

/** The camera as the page shows and moves it. */
export type Camera = {
  readonly state: CameraState
  readonly devices: readonly CameraDevice[]
  readonly isOn: boolean
  readonly toggle: () => void
  /** The reference of the element that is to hold the picture; it must be on the page while the camera is on. */
  readonly attach: (element: HTMLElement | null) => void
}

const OFF: CameraState = { type: 'off' }

/** A camera that reads QR codes while it is on and its picture is on the page. */
export function useCamera({ deviceId, onCode, startsOn = false, onProblem }: CameraWishes): Camera {
  const [isOn, setOn] = useState(startsOn)
  const [element, attach] = useState<HTMLElement | null>(null)
  const [state, setState] = useState<CameraState>(OFF)
  const [devices, setDevices] = useState<readonly CameraDevice[]>([])
  const camera = useRef<LiveCamera | null>(null)
  const reader = useRef<FrameReader | null>(null)
  const reportCode = useEffectEvent((text: string) => onCode(text))
  const reportState = useEffectEvent((next: CameraState) => {
    setState(next)
    if (next.type === 'problem') onProblem?.(next.problem)
  })
  const wishedId = useEffectEvent(() => deviceId)

  useEffect(() => {
    if (!isOn || !element) return undefined
    const started = new LiveCamera(element, wishedId(), readerOf(reader), {
      onCode: (text) => reportCode(text),
      onState: (next) => reportState(next),
      onDevices: setDevices,
    })
    started.start()
    camera.current = started
    return () => {
      camera.current = null
      void started.stop()
      setState(OFF)
    }
  }, [isOn, element])

  useEffect(() => camera.current?.wish(deviceId), [deviceId])

  useEffect(
    () => () => {
      reader.current?.stop()
      reader.current = null
    },
    [],
  )

  return { state, devices, isOn, toggle: () => setOn((before) => !before), attach }
}

/** The reader stays when the camera goes off, for it takes longest to start; one that failed is replaced. */
function readerOf(kept: RefObject<FrameReader | null>): FrameReader {
  if (kept.current?.hasFailed === true) {
    kept.current.stop()
    kept.current = null
  }
  kept.current ??= new FrameReader()
  return kept.current
}
