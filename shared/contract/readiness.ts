import { z } from 'zod'
import { readinessLineSchema, readinessSchema } from '../model/readiness.ts'
import { call, nothing } from './call.ts'

/** Whether this laptop is ready for the doors to open. */
export const readinessCalls = {
  'readiness.check': call(nothing, readinessSchema),
  /** What of it the lamps of the desk tell: it goes through no guests, and may be asked while guests are scanned. */
  'readiness.lamps': call(nothing, z.object({ lines: z.array(readinessLineSchema) })),
  /** A code was read by the camera or a scanner: it works on this laptop, on this day. */
  'readiness.tried': call(z.object({ what: z.enum(['camera', 'scanner']) }), nothing),
} as const
