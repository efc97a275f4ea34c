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

/**
 * Builds a page (a folder with an `index.html`) and opens it as the app opens its own; `flags` are Chromium's.
 */
export async function openLab(pageFolder: string, flags: readonly string[] = []): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'balie-lab-'))
  await Promise.all([buildMain(folder), buildPage(pageFolder, folder)])
  const description = { name: 'lab', main: 'main.mjs', type: 'module' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(description))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...asRoot, folder, `--user-data-dir=${join(folder, 'data')}`, ...flags]
  const app = await _electron.launch({ executablePath: electronPath(), args })
  const complaints: string[] = []
  const page = await app.firstWindow()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const close = async (): Promise<void> => {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, page, complaints, close }
}

async function buildMain(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'node20',
      ssr: join(import.meta.dirname, 'lab', 'main.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
    },
  })
}

async function buildPage(pageFolder: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
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
