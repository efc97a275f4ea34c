import { generateKeyPairSync, sign } from 'node:crypto'

/** What a test puts into a signed code. */
export type SignedFields = {
  readonly seed: string
  readonly item: number
  readonly variation?: number
  readonly subevent?: number
  /** Unix seconds. */
  readonly validFrom?: number
  readonly validUntil?: number
}

/** A pair of keys as a pretix event has: its public one as the API gives it, and codes signed with the other. */
export function signingKey(): { publicKey: string; codeOf: (fields: SignedFields) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return {
    publicKey: Buffer.from(pem).toString('base64'),
    codeOf: (fields) => {
      const payload = payloadOf(fields)
      const signature = sign(null, payload, privateKey)
      const head = Buffer.alloc(5)
      head.writeUInt8(1, 0)
      head.writeUInt16BE(payload.length, 1)
      head.writeUInt16BE(signature.length, 3)
      const text = Buffer.concat([head, payload, signature]).toString('base64')
      return [...text].reverse().join('')
    },
  }
}

/** Protobuf: field 1 is text, the others are numbers; zero is not written. */
function payloadOf({
  seed,
  item,
  variation,
  subevent,
  validFrom,
  validUntil,
}: SignedFields): Buffer {
  const text = Buffer.from(seed, 'latin1')
  const numbers = [item, variation, subevent, validFrom, validUntil].map((value, index) =>
    value === undefined ? [] : [(index + 2) * 8, ...varint(value)],
  )
  return Buffer.concat([Buffer.from([0x0a, text.length]), text, Buffer.from(numbers.flat())])
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
