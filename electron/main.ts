import { app, session, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { createClock } from './app/clock.ts'
import { parseFlags, type Flags } from './app/flags.ts'
import { openLog } from './app/log.ts'
import { setMenu } from './app/menu.ts'
import { isOwnOrigin, originOf, START_URL } from './app/origin.ts'
import { locatePaths } from './app/paths.ts'
import { registerAppScheme, serveApp } from './app/protocol.ts'
import { catchSurprises, quietChromium, writeBelow } from './app/process.ts'
import { secureContents } from './app/secure-contents.ts'
import { secureSession } from './app/secure-session.ts'
import { openSettings } from './app/settings.ts'
import { focusWindow, openWindow } from './app/window.ts'
import { handlers } from './ipc/handlers.ts'
import { createPush } from './ipc/push.ts'
import { registerCalls } from './ipc/register.ts'

/** The built page; while developing, where electron-vite serves it. */
const url = (import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined) ?? START_URL
const ownOrigin = originOf(url)

const flags = parseFlags(process.argv.slice(1))
if (flags.ok) prepare(flags.value)
else refuse(flags.message)

function refuse(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

/** All that must stand before Electron is ready. */
function prepare(given: Flags): void {
  z.config({ jitless: true })
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

  let window: BrowserWindow | null = null
  const page = () => window?.webContents ?? null
  const deps = {
    version: app.getVersion(),
    language: given.language,
    clock,
    settings,
    push: createPush(page),
  }
  registerCalls(
    handlers,
    deps,
    { contents: page, isOwnOrigin: isOurs },
    {
      refused: (call, fields) => {
        log.warn('A call came with wrong input', { call, fields: fields.length })
      },
      crashed: (call, error) => {
        log.error('A call failed', error, { call })
      },
    },
  )

  setMenu(process.platform)
  serveApp(session.defaultSession, paths.renderer)
  window = openWindow({ preload: paths.preload, url, developerTools: import.meta.env.DEV, log })
  app.on('second-instance', () => {
    if (window) focusWindow(window)
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  log.info('Balie has started', { version: app.getVersion(), platform: process.platform })
}

function isOurs(origin: string): boolean {
  return isOwnOrigin(origin, ownOrigin)
}
