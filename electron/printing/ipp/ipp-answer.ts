export type IppValue = string | number | boolean

/** A value that has named values and collections of its own. */
export type IppCollection = {
  readonly values: ReadonlyMap<string, readonly IppValue[]>
  readonly collections: ReadonlyMap<string, readonly IppCollection[]>
}

/** The attributes of one group; an attribute has one value or more. */
export type IppGroup = {
  readonly tag: number
  readonly attributes: ReadonlyMap<string, readonly IppValue[]>
  readonly collections: ReadonlyMap<string, readonly IppCollection[]>
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
  resolution: 0x32,
  rangeOfInteger: 0x33,
  begCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  firstString: 0x40,
  lastString: 0x49,
  memberName: 0x4a,
} as const

/**
 * Reads an IPP answer (RFC 8010); null for bytes that are none. Values that printing needs not are
 * skipped. Reading only goes forward: the package's own reader takes a length with the
 * high bit set as negative and then never ends.
 */
export function readIppAnswer(bytes: Buffer): IppAnswer | null {
  if (bytes.length < 9) return null
  const groups: (Owner & { tag: number })[] = []
  /** Collections that have begun and not ended, the outermost first. */
  let open: (Owner & { name: string })[] = []
  let at = 8
  let name = ''
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at)
    at += 1
    if (tag === endOfAttributes) {
      return { status: bytes.readUInt16BE(2), groups: groups.map(asGroup) }
    }
    if (tag < firstValueTag) {
      groups.push({ tag, values: new Map(), collections: new Map() })
      open = []
      continue
    }
    const nameField = readField(bytes, at)
    const valueField = nameField && readField(bytes, nameField.end)
    if (!nameField || !valueField) return null
    at = valueField.end
    const outer = open.at(-1)
    if (outer === undefined && nameField.value.length > 0) name = nameField.value.toString('utf8')
    if (tag === valueTags.memberName) {
      name = valueField.value.toString('utf8')
    } else if (tag === valueTags.begCollection) {
      const inner = { name, values: new Map(), collections: new Map() }
      add((outer ?? groups.at(-1))?.collections, name, inner)
      open.push(inner)
    } else if (tag === valueTags.endCollection) {
      name = open.pop()?.name ?? name
    } else {
      const value = readValue(tag, valueField.value)
      if (value !== null) add((outer ?? groups.at(-1))?.values, name, value)
    }
  }
  return null
}

type Owner = {
  readonly values: Map<string, IppValue[]>
  readonly collections: Map<string, IppCollection[]>
}

function asGroup({ tag, values, collections }: Owner & { tag: number }): IppGroup {
  return { tag, attributes: values, collections }
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
    case valueTags.rangeOfInteger:
      return value.length === 8 ? `${value.readInt32BE(0)}-${value.readInt32BE(4)}` : null
    case valueTags.resolution: {
      if (value.length !== 9) return null
      const unit = value.readUInt8(8) === 3 ? 'dpi' : 'dpcm'
      return `${value.readInt32BE(0)}x${value.readInt32BE(4)}${unit}`
    }
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

function add<Value>(owner: Map<string, Value[]> | undefined, name: string, value: Value): void {
  const values = owner?.get(name)
  if (values) values.push(value)
  else owner?.set(name, [value])
}
