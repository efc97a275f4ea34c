import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { electronPath } from './app.ts'

/** A page of a test's own in the real Electron, with what the page complained of. */
export type Lab = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Errors and refusals of the content security policy so far. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Built pages of this process, by the folder of their source. */
const built = new Map<string, Promise<string>>()

/**
 * Builds a page (a folder with an `index.html`) and opens it under the app's own protocol, policy and permissions;
 * `flags` are Chromium's.
 */
export async function openLab(pageFolder: string, flags: readonly string[] = []): Promise<Lab> {
  const appFolder = built.get(pageFolder) ?? buildLab(pageFolder)
  built.set(pageFolder, appFolder)
  const data = await mkdtemp(join(tmpdir(), 'balie-lab-data-'))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...asRoot, await appFolder, `--user-data-dir=${data}`, ...flags],
  })
  const complaints: string[] = []
  const page = await app.firstWindow()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const close = async (): Promise<void> => {
    await app.close()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, page, complaints, close }
}

/** Gives the folder that Electron opens; it goes with this process. */
async function buildLab(pageFolder: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-lab-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const description = { name: 'lab', main: 'main.mjs', type: 'module' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(description))
  await Promise.all([buildMain(folder), buildPage(pageFolder, folder)])
  return folder
}

async function buildMain(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'node20',
      ssr: join(import.meta.dirname, 'lab', 'main.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
    },
  })
}

/** As electron.vite.config.ts builds the app's own page. */
async function buildPage(pageFolder: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: pageFolder,
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
    },
  })
}
