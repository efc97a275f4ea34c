import { screen, type BrowserWindow, type WebContents } from 'electron'
import { placeMonitor } from '../../../shared/domain/readiness/place-monitor.ts'
import { openWindow, type WindowChoices } from './window.ts'

/** The large view on a second screen. */
export type Monitor = {
  readonly page: () => WebContents | null
  /** Opens it, or brings it to the front. */
  readonly open: () => void
  readonly close: () => void
}

/** Makes the window that only shows numbers: on another screen as long as there is one. */
export function createMonitor(
  desk: () => BrowserWindow | null,
  choices: Omit<WindowChoices, 'kiosk'>,
): Monitor {
  let window: BrowserWindow | null = null
  let screenId: number | null = null
  const current = (): BrowserWindow | null =>
    window === null || window.isDestroyed() ? null : window
  const place = (): void => {
    const [shown, beside] = [current(), desk()]
    if (shown === null || beside === null) return
    const { id } = screen.getDisplayMatching(beside.getBounds())
    const found = placeMonitor(screen.getAllDisplays(), id)
    if (found === null) return
    // A window that fills a screen is not moved by all systems.
    if (shown.isFullScreen()) shown.setFullScreen(false)
    shown.setBounds(found.bounds)
    if (found.fullScreen) shown.setFullScreen(true)
    screenId = found.screenId
  }
  const open = (): void => {
    const shown = current()
    if (shown !== null) {
      shown.show()
      return
    }
    window = openWindow({ ...choices, kiosk: false })
    place()
  }
  const close = (): void => current()?.close()
  // Its screen was unplugged or turned: it comes home, or fills the screen anew.
  screen.on('display-removed', (_event, { id }) => {
    if (id === screenId) place()
  })
  screen.on('display-metrics-changed', (_event, { id }) => {
    if (id === screenId) place()
  })
  return { page: () => current()?.webContents ?? null, open, close }
}
