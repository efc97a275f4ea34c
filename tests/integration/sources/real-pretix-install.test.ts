import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/event-file.ts'

const script = join(import.meta.dirname, '..', '..', 'support', 'real-pretix', 'test-pretix.ts')

/** A machine with these programs and an empty cache folder. */
function machine(programs: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  const path = join(folder, 'bin')
  mkdirSync(path)
  for (const name of ['flock', 'sh', 'cat', 'mkdir', 'cp']) {
    const found = ['/usr/bin', '/bin'].map((at) => join(at, name)).find((file) => existsSync(file))
    if (found !== undefined) symlinkSync(found, join(path, name))
  }
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(path, name), text)
    chmodSync(join(path, name), 0o755)
  }
  return {
    cache: join(folder, 'balie'),
    run: () => {
      const env = { PATH: path, HOME: folder, XDG_CACHE_HOME: folder }
      const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' })
      return { status, said: stderr }
    },
  }
}

it('says so where there is no Python for a real pretix', () => {
  const { status, said } = machine({}).run()
  expect([status, said.trim()]).toEqual([
    1,
    'No Python of 3.11 or newer with venv and pip was found (tried: python3, python3.13, python3.12, python3.11).',
  ])
})

it('uses nothing of a pretix whose packages could not be had, however often it is tried', () => {
  const python = [
    '#!/bin/sh',
    'if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; fi',
    'if [ "$2" = pip ]; then echo "ERROR: No matching distribution found" >&2; exit 1; fi',
  ]
  const { cache, run } = machine({ python3: python.join('\n') })
  for (const { status, said } of [run(), run()]) {
    expect(status).toBe(1)
    expect(said).toContain('pip could not install pretix')
    expect(said).toContain('No matching distribution found')
  }
  expect(existsSync(join(cache, 'pretix-2026.8.0', 'environment', 'whole'))).toBe(false)
})
