import { app, type BrowserWindow } from 'electron'
import { passesAtKiosk } from '../../../shared/domain/kiosk/kiosk-key.ts'

/** While the laptop is a kiosk: no shortcut reaches the page, and the window is neither closed nor put away. */
export function holdWindow(window: BrowserWindow, isKiosk: () => boolean): void {
  let isQuitting = false
  // The system going down is no guest: whoever ends the whole program may.
  app.once('before-quit', () => {
    isQuitting = true
  })
  window.webContents.on('before-input-event', (event, key) => {
    if (isKiosk() && !passesAtKiosk(key)) event.preventDefault()
  })
  window.on('close', (event) => {
    if (isKiosk() && !isQuitting) event.preventDefault()
  })
  const hold = (): void => {
    if (isKiosk() && !isQuitting && !window.isDestroyed()) showAsKiosk(window)
  }
  window.on('minimize', hold)
  window.on('leave-full-screen', hold)
}

/** Makes the window a kiosk's or the desk's again; the page begins anew, with nothing of before in its memory. */
export function switchKiosk(window: BrowserWindow, url: string, isKiosk: boolean): void {
  if (isKiosk) showAsKiosk(window)
  else window.setKiosk(false)
  // After the answer to the call that brought this about.
  setImmediate(() => {
    if (!window.isDestroyed()) void window.loadURL(url)
  })
}

function showAsKiosk(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.setKiosk(true)
}
