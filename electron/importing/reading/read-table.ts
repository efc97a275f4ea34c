import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import type { ImportPreview, ImportProblem } from '../../../shared/model/import.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readWorkbook, type WorkbookRefusal } from '../workbook/read-workbook.ts'

/** A file of any kind as rows of text. */
export type FileTable = Pick<
  ImportPreview,
  'format' | 'encoding' | 'delimiter' | 'sheets' | 'sheet' | 'sheetsTogether' | 'sheetsLeft'
> & {
  /** Whether plain numbers that mean days are counted from 1904. */
  readonly from1904: boolean
  readonly rows: readonly RawRow[]
  readonly problems: readonly ImportProblem[]
}

export type TableRefusal = WorkbookRefusal | 'empty' | 'too-large' | 'not-text' | 'not-a-list'

/** What a file without sheets is. */
const plain = { sheets: [], sheet: null, sheetsTogether: [], sheetsLeft: 0, from1904: false }

const maximumBytes = 64 * 1024 * 1024

/** Reads a CSV or JSON file, or the wanted sheet of a workbook: what it is shows in its bytes, not in its name. */
export async function readTable(
  bytes: Uint8Array,
  sheet: string | null,
): Promise<Result<FileTable, TableRefusal>> {
  if (bytes.byteLength > maximumBytes) return failure('too-large')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, 0x50, 0x4b, 0x03, 0x04)) {
    const workbook = await readWorkbook(buffer, sheet)
    if (!workbook.ok) return workbook
    return success({ format: 'xlsx', encoding: null, delimiter: null, ...workbook.value })
  }
  if (startsWith(buffer, 0xd0, 0xcf, 0x11, 0xe0)) return failure(compoundFile(buffer))
  const decoded = decodeText(bytes)
  if (decoded === null) return failure('not-text')
  if (decoded.text.trim() === '') return failure('empty')
  const { encoding } = decoded
  const records = readJson(decoded.text)
  if (records !== null) {
    const kind = { ...plain, format: 'json' as const, encoding, delimiter: null }
    return success({ ...kind, rows: records, problems: [] })
  }
  if (isOfAnotherKind(decoded.text)) return failure('not-a-list')
  const { delimiter, rows, problems } = readCsv(decoded.text)
  return success({ ...plain, format: 'csv', encoding, delimiter, rows, problems })
}

/** Excel puts a workbook with a password into a file of the old kind, with a stream of that name (MS-OFFCRYPTO 2.3.4.4). */
function compoundFile(buffer: Buffer): 'password-protected' | 'old-workbook' {
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'password-protected'
    : 'old-workbook'
}

/** Web pages and XML that some systems call .xls, cards and calendars, and JSON without records or cut off. */
function isOfAnotherKind(text: string): boolean {
  return /^\s*(?:<(?:!doctype|html|head|body|table|\?xml)\b|BEGIN:V(?:CARD|CALENDAR)\b|\{\s*["}]|\[\s*[{[\]])/i.test(
    text,
  )
}

function startsWith(buffer: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, index) => buffer[index] === byte)
}
