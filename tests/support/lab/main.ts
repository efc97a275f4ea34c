import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'
import { APP_ORIGIN, START_URL } from '../../../electron/app/window/origin.ts'
import { registerAppScheme, serveApp } from '../../../electron/app/window/protocol.ts'
import { secureSession } from '../../../electron/app/window/secure-session.ts'

registerAppScheme()
// Electron is not ready before this module has ended.
void app.whenReady().then(openPage)

/** Opens the one page of a test under the app's own protocol, policy and permissions. */
async function openPage(): Promise<void> {
  serveApp(session.defaultSession, join(app.getAppPath(), 'page'))
  secureSession(session.defaultSession, APP_ORIGIN)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  })
  await window.loadURL(START_URL)
}
