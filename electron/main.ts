import { join } from 'node:path'
import { app, session, type BrowserWindow, type WebContents } from 'electron'
import { MONITOR_HASH } from '../shared/bridge.ts'
import type { Language } from '../shared/i18n/languages.ts'
import { createClock } from './app/laptop/clock.ts'
import { readDemo } from './app/demo.ts'
import { Desks } from './app/desks.ts'
import { failToStart, folderProblem } from './app/laptop/fail-to-start.ts'
import { parseFlags, type Flags } from './app/laptop/flags.ts'
import { holdWindow, switchKiosk } from './app/window/kiosk-window.ts'
import { closeToOthers } from './app/laptop/keep-private.ts'
import { openLog, type Log } from './app/laptop/log.ts'
import { createMonitor } from './app/window/monitor-window.ts'
import { setMenu } from './app/window/menu.ts'
import { openDesk, openFirstEvent } from './app/open-desk.ts'
import { originOf, START_URL } from './app/window/origin.ts'
import { locatePaths } from './app/laptop/paths.ts'
import { openPaper } from './app/paper.ts'
import { openPrinting } from './app/printing.ts'
import { readPowerPolicy } from './app/power-policy/read-power-policy.ts'
import { catchSurprises, endWith, quietChromium, speak, writeBelow } from './app/laptop/process.ts'
import { registerAppScheme, serveApp } from './app/window/protocol.ts'
import { openLaptop } from './app/laptop/laptop.ts'
import { reportCalls } from './app/report-calls.ts'
import { secureContents } from './app/window/secure-contents.ts'
import { secureSession } from './app/window/secure-session.ts'
import { saveFiles } from './app/save-files.ts'
import { openSettings, readLanguage } from './app/laptop/settings.ts'
import { openSources } from './app/sources.ts'
import { focusWindow, openWindow, type WindowChoices } from './app/window/window.ts'
import { startExportWorker } from './exporting/files/start-export-worker.ts'
import { readInWorker } from './importing/reading/read-in-worker.ts'
import { startReadWorker } from './importing/reading/start-read-worker.ts'
import type { Deps } from './ipc/deps.ts'
import { guard } from './ipc/guard.ts'
import { handlers } from './ipc/handlers.ts'
import { createPush } from './ipc/push.ts'
import { registerCalls } from './ipc/register.ts'
import { Staff } from './staff/staff.ts'

/** The built page; while developing, where electron-vite serves it. */
const url = (import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined) ?? START_URL
const origin = originOf(url)

let window: BrowserWindow | null = null

/** The event that is being offered to another laptop; it ends with the open event. */
const offers: Deps['offers'] = { current: null }

const flags = parseFlags(process.argv.slice(1))
if (!flags.ok) endWith(2, flags.message)
prepare(flags.value)
if (app.requestSingleInstanceLock()) void begin(flags.value)
else void giveWay(flags.value)

/** All that must stand before Electron is ready. */
function prepare(given: Flags): void {
  writeBelow(given.userDataDir)
  quietChromium()
  speak(languageFor(given))
  registerAppScheme()
  app.on('session-created', (created) => {
    secureSession(created, origin)
  })
  app.on('web-contents-created', (_event, contents) => {
    secureContents(contents, url)
  })
}

async function begin(given: Flags): Promise<void> {
  try {
    await app.whenReady()
    await start(given)
  } catch (error) {
    await failToStart(error, languageFor(given))
  }
}

/** Another Balie has the data; or nobody has, since Chromium could not write its lock beside it. */
async function giveWay(given: Flags): Promise<void> {
  const problem = folderProblem(app.getPath('userData'))
  if (problem === null) app.exit(0)
  else await failToStart(problem, languageFor(given))
}

/** The language before the settings are open, or where they cannot be. */
function languageFor(given: Flags): Language {
  return (
    given.language ?? readLanguage(locatePaths(app.getAppPath(), app.getPath('userData')).settings)
  )
}

async function start(given: Flags): Promise<void> {
  const folder = app.getPath('userData')
  const paths = locatePaths(app.getAppPath(), folder)
  const log = beginLog(folder, paths.logs)
  const clock = createClock(given.clockStart)
  const settings = openSettings(paths.settings, { clock, log })
  const language = () => given.language ?? settings.current().language
  const staff = new Staff({ settings, now: () => clock.now() })
  // A kiosk's page is told nothing but what it asks for.
  const push = createPush(() => (staff.kiosk === null ? currentPage() : null))
  const printing = openPrinting({ paths, settings, language, push, log })
  const sources = openSources({ settings, push, log })
  const desks = new Desks({ settings, push, log })
  const paper = openPaper({ paths, language, log })
  const surroundings = { clock, settings, printing, sources, desks, paper, offers, push, log }
  const operator = () => staff.operator
  const folders = { dataFolders: paths, practiceFolder: paths.practice }
  const { desk, rebuilding } = openDesk({ ...folders, ...surroundings, operator })
  const laptop = openLaptop({ desk, clock, push, folder, onWake: [sources.wake, desks.wake] })
  const monitor = createMonitor(currentWindow, windowChoices(paths.preload, MONITOR_HASH, log))
  const deps: Deps = {
    ...surroundings,
    version: app.getVersion(),
    language,
    desk,
    notOpened: { current: null },
    readDemo: () => readDemo(paths.demoEvent),
    startExportWorker,
    imports: { drafts: new Map(), readFile: (...file) => readInWorker(startReadWorker, ...file) },
    files: saveFiles(currentWindow, paths.badges),
    dataFolders: paths,
    fontFolder: join(paths.resources, 'fonts'),
    laptop: laptop.facts,
    powerPolicy: () => readPowerPolicy(process.platform, process.env),
    staff,
    kioskWindow: (isKiosk) => {
      const shown = currentWindow()
      if (isKiosk) monitor.close()
      if (shown !== null) switchKiosk(shown, url, isKiosk)
    },
    openMonitor: monitor.open,
  }
  const caller = { page: currentPage, monitor: monitor.page, origin }
  registerCalls({ handlers, deps, guard, report: reportCalls(log) }, caller)
  app.on('second-instance', focus)
  app.on('window-all-closed', quit)
  app.on('will-quit', () => {
    desk.close()
    printing.end()
    laptop.stop()
  })

  setMenu(process.platform)
  serveApp(session.defaultSession, paths.renderer)
  // The window waits for the event, but not for one that has to be brought to this version first.
  await Promise.race([openFirstEvent(given, { ...deps, log }), rebuilding])
  show(windowChoices(paths.preload, '', log), () => staff.kiosk !== null).once(
    'closed',
    monitor.close,
  )
  log.info('Balie has started', { version: deps.version, platform: process.platform })
}

/** The log of a folder that is closed to others, with whatever goes wrong from now on. */
function beginLog(folder: string, logs: string): Log {
  const log = openLog(logs)
  catchSurprises(log)
  closeToOthers(folder, log)
  return log
}

function show(choices: Omit<WindowChoices, 'kiosk'>, isKiosk: () => boolean): BrowserWindow {
  window = openWindow({ ...choices, kiosk: isKiosk() })
  holdWindow(window, isKiosk)
  return window
}

function windowChoices(preload: string, hash: string, log: Log): Omit<WindowChoices, 'kiosk'> {
  return { preload, url: `${url}${hash}`, developerTools: import.meta.env.DEV, log }
}

function currentPage(): WebContents | null {
  return currentWindow()?.webContents ?? null
}

function currentWindow(): BrowserWindow | null {
  return window === null || window.isDestroyed() ? null : window
}

function focus(): void {
  if (window !== null && !window.isDestroyed()) focusWindow(window)
}

function quit(): void {
  app.quit()
}
