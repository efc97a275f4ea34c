import { BrowserWindow, nativeTheme } from 'electron'
import type { Log } from '../laptop/log.ts'
import { reloadAfter } from './reload-after.ts'

/** What a window of Balie is made with. */
export type WindowChoices = {
  readonly preload: string
  readonly url: string
  readonly developerTools: boolean
  /** Whether it fills the screen for guests who check themselves in. */
  readonly kiosk: boolean
  readonly log: Log
}

/** The colour behind the page until it is painted: `--page` of renderer/styles/tokens.css. */
const backgrounds = { light: '#eef1f2', dark: '#0b1214' } as const

/** Opens a window of Balie, shown once it has something to show. */
export function openWindow(choices: WindowChoices): BrowserWindow {
  const { preload, url, developerTools, kiosk, log } = choices
  const window = new BrowserWindow({
    title: 'Balie',
    width: 1280,
    height: 800,
    // A small laptop whose screen was turned still holds it.
    minWidth: 800,
    minHeight: 640,
    show: false,
    kiosk,
    backgroundColor: backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developerTools,
      // A desk in the background still prints, and tells so on time.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(1)
  })
  // Chromium asks nobody before it goes to about:blank.
  window.webContents.on('did-navigate', (_event, address) => {
    if (address !== url) void window.loadURL(url)
  })
  recoverFromCrashes(window, log)
  void window.loadURL(url)
  return window
}

/** Brings the window to the front, also when it was minimised. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A page that crashed is loaded again: what it showed is in the journal. */
function recoverFromCrashes(window: BrowserWindow, log: Log): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.warn('The page is gone', { reason, exitCode })
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashes.push(Date.now())
    const wait = reloadAfter(crashes, Date.now())
    if (wait === 0) window.webContents.reload()
    else {
      log.warn('The page crashed too often and is loaded again later', { wait })
      setTimeout(() => {
        if (!window.isDestroyed()) window.webContents.reload()
      }, wait)
    }
  })
  window.on('unresponsive', () => {
    log.warn('The page does not answer')
  })
}
