import { app, session, type BrowserWindow, type WebContents } from 'electron'
import { createClock } from './app/clock.ts'
import { parseFlags, type Flags } from './app/flags.ts'
import { openLog, type Log } from './app/log.ts'
import { setMenu } from './app/menu.ts'
import { originOf, START_URL } from './app/origin.ts'
import { locatePaths } from './app/paths.ts'
import { registerAppScheme, serveApp } from './app/protocol.ts'
import { catchSurprises, quietChromium, writeBelow } from './app/process.ts'
import { secureContents } from './app/secure-contents.ts'
import { secureSession } from './app/secure-session.ts'
import { openSettings } from './app/settings.ts'
import { focusWindow, openWindow } from './app/window.ts'
import type { DispatchReport } from './ipc/dispatch.ts'
import { handlers } from './ipc/handlers.ts'
import { createPush } from './ipc/push.ts'
import { registerCalls } from './ipc/register.ts'

/** The built page; while developing, where electron-vite serves it. */
const url = (import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined) ?? START_URL
const ownOrigin = originOf(url)

let window: BrowserWindow | null = null

const flags = parseFlags(process.argv.slice(1))
if (flags.ok) prepare(flags.value)
else refuse(flags.message)

function refuse(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

/** All that must stand before Electron is ready. */
function prepare(given: Flags): void {
  writeBelow(given.userDataDir)
  quietChromium()
  registerAppScheme()
  app.on('session-created', (created) => {
    secureSession(created, ownOrigin)
  })
  app.on('web-contents-created', (_event, contents) => {
    secureContents(contents, url)
  })
  if (app.requestSingleInstanceLock())
    void app.whenReady().then(() => {
      start(given)
    })
  else app.exit(0)
}

function start(given: Flags): void {
  const paths = locatePaths(app.getAppPath(), app.getPath('userData'))
  const log = openLog(paths.logs)
  catchSurprises(log)
  const clock = createClock(given.clockStart)
  const settings = openSettings(paths.settings, { clock, log })
  const deps = {
    version: app.getVersion(),
    language: given.language,
    clock,
    settings,
    push: createPush(currentPage),
  }
  registerCalls(handlers, deps, { page: currentPage, origin: ownOrigin }, reportTo(log))

  setMenu(process.platform)
  serveApp(session.defaultSession, paths.renderer)
  window = openWindow({
    preload: paths.preload,
    url,
    developerTools: import.meta.env.DEV,
    log,
  })
  app.on('second-instance', () => {
    if (window !== null) focusWindow(window)
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  log.info('Balie has started', { version: deps.version, platform: process.platform })
}

function currentPage(): WebContents | null {
  return window === null || window.isDestroyed() ? null : window.webContents
}

function reportTo(log: Log): DispatchReport {
  return {
    refused: (call, fields) => {
      log.warn('A call came with wrong input', { call, fields: fields.length })
    },
    crashed: (call, error) => {
      log.error('A call failed', error, { call })
    },
  }
}
