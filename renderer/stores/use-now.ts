import { useEffect, useState } from 'react'
import { appNow, useSession } from './session.ts'

/** The app's clock in ms since 1970, drawn anew at each minute. */
export function useNow(): number {
  const clockOffset = useSession((state) => state.clockOffset)
  const [now, setNow] = useState(appNow)
  useEffect(() => {
    let timer: number
    const tick = (): void => {
      const moment = appNow()
      setNow(moment)
      timer = window.setTimeout(tick, 60_000 - (moment % 60_000) + 20)
    }
    tick()
    return () => {
      window.clearTimeout(timer)
    }
  }, [clockOffset])
  return now
}
