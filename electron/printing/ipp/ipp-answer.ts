export type IppValue = string | number | boolean

/** The attributes of one group; an attribute has one value or more. */
export type IppGroup = {
  readonly tag: number
  readonly attributes: ReadonlyMap<string, readonly IppValue[]>
}

export type IppAnswer = {
  /** Below 0x0100 is success (RFC 8011, appendix B). */
  readonly status: number
  readonly groups: readonly IppGroup[]
}

/** Group tags of RFC 8010, section 3.5.1. */
export const groupTags = { job: 0x02, printer: 0x04 } as const

const endOfAttributes = 0x03
const firstValueTag = 0x10

const valueTags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  begCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  firstString: 0x40,
  lastString: 0x49,
} as const

/**
 * Reads an IPP answer (RFC 8010); null for bytes that are none. Collections and other values that a print
 * job needs not are skipped. Reading only goes forward: the package's own reader takes a length with the
 * high bit set as negative and then never ends.
 */
export function readIppAnswer(bytes: Buffer): IppAnswer | null {
  if (bytes.length < 9) return null
  const groups: { tag: number; attributes: Map<string, IppValue[]> }[] = []
  let at = 8
  let depth = 0
  let name = ''
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at)
    at += 1
    if (tag === endOfAttributes) return { status: bytes.readUInt16BE(2), groups }
    if (tag < firstValueTag) {
      groups.push({ tag, attributes: new Map() })
      continue
    }
    const nameField = readField(bytes, at)
    const valueField = nameField && readField(bytes, nameField.end)
    if (!nameField || !valueField) return null
    at = valueField.end
    if (tag === valueTags.endCollection) depth -= 1
    if (nameField.value.length > 0) name = nameField.value.toString('utf8')
    const value = depth === 0 ? readValue(tag, valueField.value) : null
    if (tag === valueTags.begCollection) depth += 1
    if (value !== null) addValue(groups.at(-1)?.attributes, name, value)
  }
  return null
}

/** The first attributes of a kind of group, such as the one job that was asked. */
export function groupOf(answer: IppAnswer, tag: number): IppGroup['attributes'] {
  return answer.groups.find((group) => group.tag === tag)?.attributes ?? new Map()
}

/** An attribute's values as texts. */
export function textsOf(attributes: IppGroup['attributes'], name: string): readonly string[] {
  return (attributes.get(name) ?? []).map(String)
}

function readField(bytes: Buffer, at: number) {
  if (at + 2 > bytes.length) return null
  const end = at + 2 + bytes.readUInt16BE(at)
  return end > bytes.length ? null : { value: bytes.subarray(at + 2, end), end }
}

function readValue(tag: number, value: Buffer): IppValue | null {
  switch (tag) {
    case valueTags.integer:
    case valueTags.enum:
      return value.length === 4 ? value.readInt32BE(0) : null
    case valueTags.boolean:
      return value.length === 1 ? value.readUInt8(0) !== 0 : null
    case valueTags.textWithLanguage:
    case valueTags.nameWithLanguage: {
      const language = readField(value, 0)
      const text = language && readField(value, language.end)
      return text ? text.value.toString('utf8') : null
    }
    default:
      return tag >= valueTags.firstString && tag <= valueTags.lastString
        ? value.toString('utf8')
        : null
  }
}

function addValue(attributes: Map<string, IppValue[]> | undefined, name: string, value: IppValue) {
  const values = attributes?.get(name)
  if (values) values.push(value)
  else attributes?.set(name, [value])
}
