import { inflateRawSync } from 'node:zlib'
import { failure, success, type Result } from '../../../shared/result.ts'

/** One file in a ZIP archive, as the archive's own table of contents declares it. */
export type ZipEntry = {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  /** Bytes in the archive, and bytes once unpacked. */
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const LONGER_END = 0x06064b50
const LONGER_POINTER = 0x07064b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** A number of 16 and one of 32 bits that say: look for a longer one (APPNOTE.TXT 4.4.1.4). */
const LONGER_COUNT = 0xffff
const LONGER = 0xffffffff

/** Reads the table of contents at the end of an archive (APPNOTE.TXT 4.3); null when it has none that can be read. */
export function listZip(archive: Buffer): ZipEntry[] | null {
  const directory = findDirectory(archive)
  if (directory === null) return null
  const entries: ZipEntry[] = []
  let { at } = directory
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    const extraEnd = nameEnd + archive.readUInt16LE(at + 30)
    const [unpacked, packed, offset] = longerNumbers(
      archive.subarray(nameEnd, extraEnd),
      [24, 20, 42].map((field) => archive.readUInt32LE(at + field)),
    )
    entries.push({
      name: archive.toString('utf8', at + 46, nameEnd),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packed: packed ?? LONGER,
      unpacked: unpacked ?? LONGER,
      offset: offset ?? LONGER,
    })
    at = extraEnd + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** What did not fit stands in the extra field 1, in this order (APPNOTE.TXT 4.5.3): writers that stream always put it there. */
function longerNumbers(extra: Buffer, numbers: readonly number[]): number[] {
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1)
    at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return numbers.map((number) => {
    if (number !== LONGER || at + 8 > extra.length) return number
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  })
}

/** Unpacks one file, never to more than it declared: one that holds more is refused as damaged. */
export function unzip(archive: Buffer, entry: ZipEntry): Result<Buffer, 'damaged'> {
  const { offset, packed, unpacked, method } = entry
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL_HEADER) {
    return failure('damaged')
  }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const data = archive.subarray(start, start + packed)
  if (method === STORED) return data.length === unpacked ? success(data) : failure('damaged')
  if (method !== DEFLATED) return failure('damaged')
  try {
    const content = inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) })
    return content.length === unpacked ? success(content) : failure('damaged')
  } catch {
    return failure('damaged')
  }
}

/** An archive of files as they are, for a reader that takes nothing else; checksums are left out. */
export function zipPlain(files: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(LOCAL_HEADER, 0)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(title.length, 26)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(DIRECTORY_ENTRY, 0)
    line.writeUInt32LE(content.length, 20)
    line.writeUInt32LE(content.length, 24)
    line.writeUInt16LE(title.length, 28)
    line.writeUInt32LE(at, 42)
    parts.push(head, title, content)
    directory.push(line, title)
    at += head.length + title.length + content.length
  }
  const contents = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, contents, end])
}

/** Where the table of contents begins, and how many files it has. */
function findDirectory(archive: Buffer): { at: number; count: number } | null {
  const end = findEnd(archive)
  if (end === null) return null
  const count = archive.readUInt16LE(end + 10)
  const at = archive.readUInt32LE(end + 16)
  if (count !== LONGER_COUNT && at !== LONGER) return { at, count }
  const pointer = end - 20
  if (pointer < 0 || archive.readUInt32LE(pointer) !== LONGER_POINTER) return { at, count }
  const longer = Number(archive.readBigUInt64LE(pointer + 8))
  if (longer + 56 > archive.length || archive.readUInt32LE(longer) !== LONGER_END) return null
  return {
    at: Number(archive.readBigUInt64LE(longer + 48)),
    count: Number(archive.readBigUInt64LE(longer + 32)),
  }
}

/** The end record stands before a comment of at most 64 KiB. */
function findEnd(archive: Buffer): number | null {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return null
}
