import { useLayoutEffect, useState, type RefObject } from 'react'

/** Room around the badge for rulers and air, in pixels. */
const AIR = 96

/** Pixels a millimetre with which a badge just fits into a room, whatever becomes of the room's size. */
export function useFitScale(
  room: RefObject<HTMLElement | null>,
  badge: { readonly width: number; readonly height: number } | undefined,
): number {
  const [size, setSize] = useState({ width: 600, height: 600 })
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [room])
  if (badge === undefined) return 1
  const fits = [(size.width - AIR) / badge.width, (size.height - AIR) / badge.height]
  return Math.max(1, Math.min(...fits, 12))
}
