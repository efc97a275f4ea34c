import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { ImportPreview } from '../../../shared/model/import.ts'
import { guessEightBit } from './eight-bit-letters.ts'

export type Encoding = NonNullable<ImportPreview['encoding']>

/** A file as text, with the encoding that it turned out to have. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding }

/**
 * Bytes of a text file as text: a byte-order mark decides, else UTF-16 shows by its zeros, else strict UTF-8,
 * else what Dutch Excel writes, Windows-1252, or what it writes on an old Mac or for DOS. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const buffer = withoutPadding(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const encoding = encodingOf(buffer)
  if (encoding === null) return null
  const text = encoding === 'utf-8' ? buffer.toString('utf8') : iconv.decode(buffer, encoding)
  return { text: text.replace(/^\ufeff/, ''), encoding }
}

/** A file whose writing a power cut broke off ends in zeros; a half letter of UTF-16 keeps its own. */
function withoutPadding(buffer: Buffer): Buffer {
  let end = buffer.length
  while (end > 0 && buffer[end - 1] === 0) end -= 1
  return buffer.subarray(0, Math.min(buffer.length, end + (end % 2)))
}

function encodingOf(buffer: Buffer): Encoding | null {
  // UTF-32, which begins like UTF-16: no program for lists writes it.
  if (startsWith(buffer, 0xff, 0xfe, 0, 0)) return null
  if (startsWith(buffer, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(buffer, 0xfe, 0xff)) return 'utf-16be'
  if (startsWith(buffer, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (isWorkbookOrPdf(buffer)) return null
  const zeros = zerosByParity(buffer)
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le'
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be'
  if (hasControls(buffer)) return null
  return isUtf8(buffer) || isDamagedUtf8(buffer) ? 'utf-8' : guessEightBit(buffer)
}

/** A file that was cut off in the middle of a letter, or has one bad byte, is not Windows-1252 for that. */
function isDamagedUtf8(buffer: Buffer): boolean {
  const text = buffer.toString('utf8')
  let lost = 0
  let good = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd) lost += 1
    else if (unit > 0x7f) good += 1
  }
  return good > lost * 4
}

function startsWith(buffer: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, index) => buffer[index] === byte)
}

function zerosByParity(buffer: Buffer): { odd: number; even: number } {
  const end = Math.min(buffer.length, 4_096)
  const zeros = { odd: 0, even: 0 }
  for (let index = 0; index < end; index += 1) {
    if (buffer[index] === 0) zeros[index % 2 === 1 ? 'odd' : 'even'] += 1
  }
  const half = Math.max(1, end / 2)
  return { odd: zeros.odd / half, even: zeros.even / half }
}

function isWorkbookOrPdf(buffer: Buffer): boolean {
  return startsWith(buffer, 0x50, 0x4b, 0x03, 0x04) || startsWith(buffer, 0x25, 0x50, 0x44, 0x46)
}

/** Control characters that no text has, as in pictures and old workbooks. */
function hasControls(buffer: Buffer): boolean {
  const end = Math.min(buffer.length, 65_536)
  let controls = 0
  let zeros = 0
  for (let index = 0; index < end; index += 1) {
    const byte = buffer[index] ?? 0
    // A zero here and there, as old systems leave at the end of a field, is cleaned away with its cell.
    if ((byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 26)) controls += 1
    if (byte === 0) zeros += 1
  }
  return controls > Math.max(2, end / 100) || zeros > Math.max(4, end / 20)
}
