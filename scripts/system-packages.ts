import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { note, noteWhile } from './note.ts'
import { done, failed, type Outcome } from './outcome.ts'
import { runCommand } from './run-command.ts'

/** One thing that the system has to offer, how it is recognised, and the Debian package that brings it. */
type Requirement = {
  readonly command?: string
  readonly library?: string
  /** Newest name first: Debian renamed some packages. */
  readonly packages: readonly [string, ...string[]]
}

/** What a system package is needed for. */
export type PackageGroup = 'electron' | 'display' | 'unpacking' | 'building' | 'reading' | 'testing'

const requirements: Readonly<Record<PackageGroup, readonly Requirement[]>> = {
  electron: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
    { library: 'libXss.so.1', packages: ['libxss1'] },
    {
      library: 'libatk-bridge-2.0.so.0',
      packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    },
  ],
  display: [
    { command: 'Xvfb', packages: ['xvfb'] },
    { command: 'xauth', packages: ['xauth'] },
  ],
  unpacking: [{ command: 'unzip', packages: ['unzip'] }],
  building: [{ command: 'g++', packages: ['g++'] }],
  reading: [
    { command: 'pdftotext', packages: ['poppler-utils'] },
    { command: 'zbarimg', packages: ['zbar-tools'] },
  ],
  testing: [
    { command: 'unzip', packages: ['unzip'] },
    { command: 'cupsd', packages: ['cups'] },
    { command: 'lpadmin', packages: ['cups-client'] },
    { command: 'ippeveprinter', packages: ['cups-ipp-utils'] },
    { command: 'pdftotext', packages: ['poppler-utils'] },
    { command: 'zbarimg', packages: ['zbar-tools'] },
  ],
}

/** Sees to it that the system has what the groups need: installs it on Debian as root, else names the command. */
export async function ensureSystemPackages(
  groups: readonly PackageGroup[],
): Promise<Outcome<void>> {
  if (process.platform !== 'linux') return done(undefined)
  const missing = await missingRequirements(groups)
  if (missing.length === 0) return done(undefined)
  if (!isCommand('apt-get')) return failed(adviceElsewhere(missing))
  const isRoot = process.getuid?.() === 0
  if (!isRoot) return failed(adviceForPerson(await packageNames(missing)))
  return install(missing)
}

/** Tells whether a program can be found on the search path, or where only root looks for it. */
export function isCommand(name: string): boolean {
  return searchPath().some((folder) => existsSync(join(folder, name)))
}

async function missingRequirements(groups: readonly PackageGroup[]): Promise<Requirement[]> {
  const wanted = groups.flatMap((group) => requirements[group])
  const needsLibraries = wanted.some((requirement) => requirement.library !== undefined)
  const known = needsLibraries ? await knownLibraries() : new Set<string>()
  return wanted.filter(
    ({ command, library }) =>
      (command !== undefined && !isCommand(command)) ||
      (library !== undefined && !known.has(library)),
  )
}

async function knownLibraries(): Promise<Set<string>> {
  const environment = { ...process.env, PATH: searchPath().join(delimiter) }
  const listing = await runCommand('ldconfig', ['-p'], { environment })
  const lines = listing.ok ? listing.value.split('\n') : []
  return new Set(lines.map((line) => line.trim().split(' ')[0] ?? ''))
}

async function install(missing: readonly Requirement[]): Promise<Outcome<void>> {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]): Promise<Outcome<string>> =>
    runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...words], {
      environment,
      output: 'show',
    })
  const updated = await noteWhile('Reading the list of system packages', apt('update', '-q'))
  if (!updated.ok) note(`That failed (${updated.message}); trying with the list that is there.`)
  const names = await packageNames(missing)
  const installed = await noteWhile(
    `Installing system packages: ${names.join(' ')}`,
    apt('install', '-q', '-y', '--no-install-recommends', ...names),
  )
  if (installed.ok) return done(undefined)
  return failed(
    `The system packages ${names.join(' ')} could not be installed (${installed.message}).\n` +
      'The output of apt-get above says why. When that is solved, run the same command again.',
  )
}

async function packageNames(missing: readonly Requirement[]): Promise<string[]> {
  const names: string[] = []
  for (const { packages } of missing) names.push(await firstKnown(packages))
  return names
}

async function firstKnown(packages: readonly [string, ...string[]]): Promise<string> {
  for (const name of packages.slice(0, -1)) {
    const shown = await runCommand('apt-cache', ['show', '--quiet', name])
    if (shown.ok) return name
  }
  return packages.at(-1) ?? packages[0]
}

function adviceForPerson(names: readonly string[]): string {
  return [
    `Some system packages are missing: ${names.join(' ')}.`,
    'Without them this cannot be done here in full. Please run this, then try again:',
    '',
    `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`,
  ].join('\n')
}

function adviceElsewhere(missing: readonly Requirement[]): string {
  const things = missing.map(({ command, library }) => command ?? library).join(', ')
  const names = missing.map(({ packages }) => packages.at(-1)).join(' ')
  return [
    `This system misses: ${things}.`,
    'Please install them with the package manager of your system, then try again.',
    `(In Debian the packages are called: ${names}.)`,
  ].join('\n')
}

function searchPath(): string[] {
  return [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']
}
