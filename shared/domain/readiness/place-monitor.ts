/** A screen at the laptop, in device-independent pixels. */
export type Screen = { readonly id: number; readonly bounds: Bounds; readonly workArea: Bounds }

export type Bounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the large view goes: all of another screen, or a window within the only one. */
export type MonitorPlace = {
  readonly screenId: number
  readonly bounds: Bounds
  readonly fullScreen: boolean
}

/** Finds a place beside the desk's screen; `deskScreen` is the id of the one that the desk is on. */
export function placeMonitor(screens: readonly Screen[], deskScreen: number): MonitorPlace | null {
  const other = screens.find(({ id }) => id !== deskScreen)
  if (other !== undefined) return { screenId: other.id, bounds: other.bounds, fullScreen: true }
  const [only] = screens
  if (only === undefined) return null
  const { x, y, width, height } = only.workArea
  const bounds = {
    x: x + Math.round(width / 4),
    y: y + Math.round(height / 4),
    width: Math.round(width / 2),
    height: Math.round(height / 2),
  }
  return { screenId: only.id, bounds, fullScreen: false }
}
