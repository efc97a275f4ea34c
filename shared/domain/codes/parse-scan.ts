import { readSignedCode, type SignedCode } from './signed-code.ts'
import { readTypedTicketCode } from './ticket-code.ts'
import { codesInUrl } from './url-codes.ts'

/** What a scan may be: codes to look up, the likeliest first, or nothing that could be a code. */
export type ParsedScan =
  | {
      readonly type: 'code'
      readonly candidates: readonly string[]
      /** What a signed code says of itself, unverified; null for any other code. */
      readonly signed: SignedCode | null
    }
  | { readonly type: 'malformed'; readonly reason: MalformedReason }

/** Why a scan holds no code. */
export type MalformedReason = 'empty' | 'too-long' | 'control-characters' | 'binary'

/** How the event reads its codes. */
export type CodeRules = {
  /** Whether codes are the same in upper and lower case; candidates then come in upper case. */
  readonly ignoreCase: boolean
}

/** A code is at most this long, in bytes of UTF-8; longer scans are malformed and stored cut off. */
const MAXIMUM_CODE_BYTES = 512

const MAXIMUM_CANDIDATES = 16

/** Reads what a scanner, a camera or a person gave: finds the code in it and never throws. */
export function parseScan(raw: string, rules: CodeRules): ParsedScan {
  const text = stripWrapping(raw)
  if (text === '') return { type: 'malformed', reason: 'empty' }
  if (utf8Length(text) > MAXIMUM_CODE_BYTES) return { type: 'malformed', reason: 'too-long' }
  const flaw = flawOf(text)
  if (flaw) return { type: 'malformed', reason: flaw }
  const found = [text, ...codesInUrl(text)]
  const typed = found.map(readTypedTicketCode).filter((code) => code !== null)
  const codes = [...found.map((code) => foldCode(code, rules)), ...typed]
  return {
    type: 'code',
    candidates: [...new Set(codes)].slice(0, MAXIMUM_CANDIDATES),
    signed: readSignedCode(text),
  }
}

/** The form in which codes are stored and compared: composed Unicode, trimmed, upper case where case does not count. */
export function foldCode(code: string, rules: CodeRules): string {
  const composed = code.trim().normalize('NFC')
  return rules.ignoreCase ? composed.toUpperCase() : composed
}

/** Cuts a scan off at 512 bytes of UTF-8, for storage, without splitting a character. */
export function capScanText(raw: string): string {
  let bytes = 0
  let end = 0
  while (end < raw.length) {
    const codePoint = raw.codePointAt(end) ?? 0
    bytes += utf8LengthOf(codePoint)
    if (bytes > MAXIMUM_CODE_BYTES) break
    end += codePoint > 0xffff ? 2 : 1
  }
  return raw.slice(0, end)
}

const AIM_IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/
const EXTENDED_CHANNEL = /^\\\d{6}/

/** Takes away what scanners put around a code: white space, byte-order marks, AIM identifiers, ECI prefixes. */
function stripWrapping(raw: string): string {
  let text = trim(raw)
  for (;;) {
    const shorter = trim(text.replace(AIM_IDENTIFIER, '').replace(EXTENDED_CHANNEL, ''))
    if (shorter === text) return text
    text = shorter
  }
}

/** `trim` takes byte-order marks (U+FEFF) for white space too. */
function trim(text: string): string {
  return text.trim()
}

function flawOf(text: string): MalformedReason | null {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 'control-characters'
    if (codePoint === 0x2028 || codePoint === 0x2029) return 'control-characters'
    if (isNoText(codePoint)) return 'binary'
  }
  return null
}

/** Lone surrogates, the replacement character and noncharacters: bytes that were read as text. */
function isNoText(codePoint: number): boolean {
  return (
    (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
    codePoint === 0xfffd ||
    (codePoint >= 0xfdd0 && codePoint <= 0xfdef) ||
    (codePoint & 0xfffe) === 0xfffe
  )
}

function utf8Length(text: string): number {
  if (text.length > MAXIMUM_CODE_BYTES) return text.length
  let bytes = 0
  for (const character of text) bytes += utf8LengthOf(character.codePointAt(0) ?? 0)
  return bytes
}

function utf8LengthOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
