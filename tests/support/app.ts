import { execFileSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  _electron,
  errors,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import type { Bridge } from '../../shared/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'

/** The repository, which is also the app's folder once it is built. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export type LaunchChoices = {
  /** Flags of Balie or of Chromium, as on the command line. */
  readonly flags?: readonly string[]
  /** Kept afterwards when given; otherwise a new folder that goes with the test. */
  readonly userDataDir?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** A started Balie; `app` and `page` are those of its latest start. */
export type Balie = {
  app: ElectronApplication
  page: Page
  readonly userDataDir: string
  /** Calls main as the page does. */
  readonly call: Bridge['invoke']
  /** Pulls the plug: nothing in the app gets to run any more. */
  readonly kill: () => Promise<void>
  /** Quits as a person would, or after a second or five by force. */
  readonly close: () => Promise<void>
  /** Closes (if still running) and starts anew on the same data, with other flags where given. */
  readonly restart: (flags?: readonly string[]) => Promise<void>
}

type Running = {
  readonly app: ElectronApplication
  readonly child: ChildProcess
  readonly page: Page
}

const CLOSE_LIMIT_MS = 5_000
/** Many times what a start takes on a laden machine. */
const START_LIMIT_MS = 20_000

/** Starts the built app; whoever calls this must `close` it, the fixture below does so by itself. */
export async function launchBalie(choices: LaunchChoices = {}): Promise<Balie> {
  const userDataDir = choices.userDataDir ?? mkdtempSync(join(tmpdir(), 'balie-test-'))
  let running = await start(userDataDir, choices, choices.flags ?? [])
  const balie: Balie = {
    app: running.app,
    page: running.page,
    userDataDir,
    call: (name, input) => callMain(running.page, name, input),
    kill: () => kill(running.child),
    close: () => close(running),
    restart: async (flags = choices.flags ?? []) => {
      await close(running)
      running = await start(userDataDir, choices, flags)
      balie.app = running.app
      balie.page = running.page
    },
  }
  return balie
}

/** Gives tests `launch`; everything that it started is closed at the end, whatever happened. */
export const test = base.extend<{ launch: (choices?: LaunchChoices) => Promise<Balie> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a destructured first parameter
  launch: async ({}, use) => {
    const started: Balie[] = []
    await use(async (choices) => {
      const balie = await launchBalie(choices)
      started.push(balie)
      return balie
    })
    for (const balie of started) {
      await balie.close()
      if (balie.userDataDir.startsWith(join(tmpdir(), 'balie-test-'))) {
        rmSync(balie.userDataDir, { recursive: true, force: true, maxRetries: 5 })
      }
    }
  },
})

/** Answers the system's own save dialogs: each file goes into `folder` under the name that was offered. */
export async function saveDialogsTo({ app }: Pick<Balie, 'app'>, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const { defaultPath = '' } = asked.at(-1) as { defaultPath?: string }
      return Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath}` })
    }
  }, folder)
}

/** Answers the system's own open dialogs with that file. */
export async function openDialogsGive({ app }: Pick<Balie, 'app'>, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
}

/** The Electron in use, found once. */
export function electronPath(): string {
  return (process.env['BALIE_ELECTRON'] ??= execFileSync(
    'npm',
    ['run', '--silent', 'electron-path'],
    { cwd: projectFolder, encoding: 'utf8' },
  ).trim())
}

/** The arguments with which any Electron starts Balie on that data. */
export function commandLine(userDataDir: string, flags: readonly string[]): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...asRoot, projectFolder, `--user-data-dir=${userDataDir}`, ...flags]
}

async function start(
  userDataDir: string,
  { environment = {} }: LaunchChoices,
  flags: readonly string[],
): Promise<Running> {
  const launch = () =>
    _electron.launch({
      executablePath: electronPath(),
      args: commandLine(userDataDir, flags),
      env: { ...inherited(), XDG_CACHE_HOME: join(userDataDir, 'cache'), ...environment },
      timeout: START_LIMIT_MS,
    })
  // Now and then Playwright overlooks that the app is up, and has ended it by then.
  const app = await launch().catch(async (error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error
    await endHolder(userDataDir)
    return launch()
  })
  // Playwright forgets the process once the app is gone.
  const child = app.process()
  try {
    return { app, child, page: await app.firstWindow() }
  } catch (error) {
    await kill(child)
    throw error
  }
}

/** Ends whoever has the data: a Balie that starts beside one that is still ending gives way to it, and is gone at once. */
async function endHolder(userDataDir: string): Promise<void> {
  const pid = holderOf(userDataDir)
  if (pid === null) return
  try {
    for (;;) {
      process.kill(pid, 'SIGKILL')
      await setImmediate()
    }
  } catch {
    // It is gone.
  }
}

/** Chromium's lock beside the data names machine and process. */
function holderOf(userDataDir: string): number | null {
  try {
    const pid = Number(readlinkSync(join(userDataDir, 'SingletonLock')).split('-').at(-1))
    return Number.isInteger(pid) && pid > 1 ? pid : null
  } catch {
    return null
  }
}

function callMain<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  const call: readonly [string, unknown] = [name, input]
  return page.evaluate(
    ([calledName, calledInput]) => window.bridge.invoke(calledName as Name, calledInput as never),
    call,
  )
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

async function close({ app, child }: Running): Promise<void> {
  if (hasEnded(child)) return
  const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS)
  await app.close().catch(() => undefined)
  clearTimeout(limit)
  await kill(child)
}

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
