import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { chromium, type Page } from '@playwright/test'
import { openDisplay } from '../display.ts'
import { invoke } from '../main-job/desk-app.ts'
import { playDay } from '../main-job/play-day.ts'
import { openProof, shownPath } from '../main-job/proof.ts'
import { note } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'

type Started = ChildProcessByStdio<null, null, Readable>

/** How long the packed app may take to open its desk, in ms: the first start makes the demo event. */
const START_LIMIT = 90_000

/** Starts the packed app and plays a day at its desk: what was left out of the package is missed by then. */
export async function tryPackage(executable: string): Promise<Outcome<string>> {
  note(`Trying ${shownPath(executable)} ...`)
  const display = await openDisplay()
  if (!display.ok) return display
  const folder = await mkdtemp(join(tmpdir(), 'balie-package-'))
  const app = start(executable, folder, display.value.environment)
  try {
    const problems = await useIt(await pageOf(app), folder)
    if (problems.length > 0) return failed(`The packed app is not right:\n${problems.join('\n')}`)
    return done(`The package works: ${shownPath(executable)}`)
  } catch (error) {
    return failed(`The packed app does not work: ${String(error)}`)
  } finally {
    await end(app)
    await display.value.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function start(executable: string, folder: string, environment: NodeJS.ProcessEnv): Started {
  const asRoot = process.getuid?.() === 0
  const flags = ['--remote-debugging-port=0', '--demo', '--lang=nl', `--user-data-dir=${folder}`]
  return spawn(executable, [...(asRoot ? ['--no-sandbox'] : []), ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environment, ELECTRON_RUN_AS_NODE: undefined },
  })
}

/** A file is read, guests are scanned, badges and tick lists drawn: SQLite, workers, layouts and typeface. */
async function useIt(page: Page, folder: string): Promise<readonly string[]> {
  const { problems } = await playDay(page, await openProof(), join(folder, 'badges'))
  const paper = await invoke(page, 'paper.make', {})
  return paper.lists.length > 0 ? problems : [...problems, 'no tick list was made']
}

/** Playwright's usual way in is Node's inspector, which the package keeps shut. */
async function pageOf(app: Started): Promise<Page> {
  const browser = await chromium.connectOverCDP(await addressOf(app))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('it opened no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  page.setDefaultTimeout(START_LIMIT)
  await page.getByTestId('scan-input').waitFor()
  return page
}

async function addressOf(app: Started): Promise<string> {
  const said: string[] = []
  const lines = createInterface({ input: app.stderr })
  const address = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line)
      const found = /^DevTools listening on (\S+)$/.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
    app.once('error', reject)
    app.once('close', () => {
      reject(new Error(`it ended at once: ${said.slice(-5).join('\n')}`))
    })
    setTimeout(reject, START_LIMIT, new Error('it did not open in time')).unref()
  })
  return address
}

async function end(app: Started): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null || app.pid === undefined) return
  const closed = once(app, 'close')
  app.kill('SIGKILL')
  await closed
}
