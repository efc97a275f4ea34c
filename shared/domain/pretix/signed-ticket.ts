import type { Ticket } from '../../model/attendee.ts'
import type { SignedCode } from '../codes/signed-code.ts'
import { ticketTypeId } from './products.ts'

/** Whether a signed code was signed by the owner of a public key (as pretix gives it: base64 of PEM). */
export type VerifySignature = (signed: SignedCode, key: string) => boolean

/**
 * The ticket that a signed code is by itself, whatever data is here; null where none of the event's keys signed it.
 * pretix signs only what is sold, so a ticket without data is taken for confirmed.
 */
export function ticketOfSignedCode(
  signed: SignedCode,
  keys: readonly string[],
  verify: VerifySignature,
): Omit<Ticket, 'id' | 'code'> | null {
  if (!keys.some((key) => verify(signed, key))) return null
  const { item, variation, subevent, validFrom, validUntil } = signed
  return {
    type: ticketTypeId({ item, variation, subevent }),
    status: 'confirmed',
    blocked: false,
    validFrom: moment(validFrom),
    validUntil: moment(validUntil),
  }
}

function moment(seconds: number | null): string | null {
  const date = new Date((seconds ?? Number.NaN) * 1_000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
