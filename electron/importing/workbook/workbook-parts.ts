import { posix } from 'node:path'
import { failure, success, type Result } from '../../../shared/result.ts'
import { plainXml } from './plain-xml.ts'
import { listZip, unzip, type ZipEntry } from './read-zip.ts'
import { relationsOf, sheetsOf, type SheetPart } from './sheets-of.ts'

/** What stands in a workbook, and how to get at it. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[]
  /** Whether its days are counted from 1904. */
  readonly from1904: boolean
  /** The content of a sheet; null where there is none, or none that can be unpacked. */
  readonly read: (sheet: SheetPart) => string | null
  /** The texts that cells share and the styles of cells, as XML; null where the file is damaged. */
  readonly strings: () => Buffer | null
  readonly styles: () => Buffer | null
}

type OpenRefusal = 'damaged' | 'zip-bomb' | 'password-protected' | 'not-a-workbook' | 'old-workbook'

/** What a workbook may unpack to in all, in bytes; a hundred thousand rows of twenty columns are some 150 MB. */
export const LARGEST_UNPACKED = 500 * 1024 * 1024
/** No sheet of text shrinks to less than a two-hundredth; a file that says so is a trap. */
const LARGEST_RATIO = 200
const SMALL = 16 * 1024 * 1024

/**
 * Opens an XLSX workbook by its own table of contents: what it unpacks to is looked up before anything is unpacked, and
 * its parts are found by the relations that name them (ECMA-376 part 2), wherever a program keeps them.
 */
export function openWorkbook(archive: Buffer): Result<WorkbookParts, OpenRefusal> {
  const opened = openArchive(archive)
  if (!opened.ok) return opened
  const entries = new Map(opened.value.map((entry) => [partName(entry.name), entry]))
  const read = (path: string): Buffer | null => {
    const entry = entries.get(partName(path))
    const content = entry === undefined ? null : unzip(archive, entry)
    return content?.ok === true ? plainXml(content.value) : null
  }
  const text = (path: string): string | null => read(path)?.toString('utf8') ?? null
  const root = relationsOf(text('_rels/.rels') ?? '', '')
  const path = root.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  if (/\.bin$/i.test(path)) return failure('old-workbook')
  const folder = posix.dirname(path)
  const workbook = text(path)
  const named = text(`${folder}/_rels/${posix.basename(path)}.rels`)
  if (workbook === null || named === null) return failure('not-a-workbook')
  const relations = relationsOf(named, folder)
  const optional = (type: string): Buffer | null => {
    const known = relations.find((relation) => relation.type === type)?.path
    const target = known ?? `${folder}/${type}.xml`
    return entries.has(partName(target)) ? read(target) : Buffer.alloc(0)
  }
  return success({
    sheets: sheetsOf(workbook, relations),
    from1904: /<workbookPr\b[^<>]*\bdate1904\s*=\s*"(?:1|true)"/.test(workbook),
    read: (sheet) => text(sheet.path),
    strings: () => optional('sharedStrings'),
    styles: () => optional('styles'),
  })
}

function openArchive(archive: Buffer): Result<ZipEntry[], OpenRefusal> {
  const entries = listZip(archive)
  if (entries === null) return failure('damaged')
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > LARGEST_UNPACKED) return failure('zip-bomb')
  if (unpacked > SMALL && unpacked > archive.length * LARGEST_RATIO) return failure('zip-bomb')
  if (entries.some((entry) => entry.encrypted)) return failure('password-protected')
  return success(entries)
}

/** Names of parts are one whatever the letters' case; some programs write them as Windows does. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}
