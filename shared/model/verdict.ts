import { z } from 'zod'

/** The answer to one scan, in the words of the field (pretix's check-in results). */
export const verdictSchema = z.enum([
  'valid',
  'used',
  'invalid',
  'unpaid',
  'unapproved',
  'canceled',
  'blocked',
  'invalid-time',
  'product',
  'rules',
  'answers-required',
  'ambiguous',
  'revoked',
  'error',
])

export type Verdict = z.infer<typeof verdictSchema>

/** Why a verdict fell, where the verdict alone does not tell the desk what to do. */
export const explanationSchema = z.enum([
  'malformed',
  'other-event',
  'no-data',
  'unknown',
  'withdrawn',
  'too-early',
  'too-late',
  'wrong-day',
  'list-not-open',
  'list-closed',
  'wrong-type',
  'not-enrolled',
  'full',
  'list-rules',
  'badge-lost',
  'code-revoked',
  'code-blocked',
  'signed-code',
  'unpaid-admitted',
  'early-admitted',
  'full-admitted',
  'supervisor-admitted',
])

export type Explanation = z.infer<typeof explanationSchema>

/**
 * What staff may set aside: where the list allows it, and by a supervisor a ticket that is blocked, canceled or of another
 * time.
 */
export const overrideSchema = z.enum([
  'unpaid',
  'early',
  'full',
  'blocked',
  'canceled',
  'invalid-time',
])

export type Override = z.infer<typeof overrideSchema>

/** Why staff admits a guest anyway; one digit on the keyboard each. */
export const overrideReasonSchema = z.enum(['agreed', 'pays-later', 'mistake', 'other'])

export type OverrideReason = z.infer<typeof overrideReasonSchema>

export const directionSchema = z.enum(['entry', 'exit'])

export type Direction = z.infer<typeof directionSchema>
