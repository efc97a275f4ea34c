import { useEffect, useState } from 'react'
import { judgeLight, type Light } from '../../../shared/domain/readiness/judge-light.ts'

const LOOK_MS = 500
/** Enough to judge the light, and done in a millisecond. */
const SIZE = { width: 64, height: 36 } as const

/** How light the picture of the camera in that element is; null while there is none. */
export function useLight(element: HTMLElement | null, isRunning: boolean): Light | null {
  const [light, setLight] = useState<Light | null>(null)
  useEffect(() => {
    if (element === null || !isRunning) return undefined
    const canvas = new OffscreenCanvas(SIZE.width, SIZE.height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    const look = (): void => {
      const video = element.querySelector('video')
      if (context === null || video === null || video.videoWidth === 0) return
      context.drawImage(video, 0, 0, SIZE.width, SIZE.height)
      setLight(judgeLight(context.getImageData(0, 0, SIZE.width, SIZE.height).data))
    }
    const timer = window.setInterval(look, LOOK_MS)
    return () => {
      window.clearInterval(timer)
      setLight(null)
    }
  }, [element, isRunning])
  return light
}
