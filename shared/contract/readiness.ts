import { z } from 'zod'
import { readinessSchema } from '../model/readiness.ts'
import { call, nothing } from './call.ts'

/** Whether this laptop is ready for the doors to open. */
export const readinessCalls = {
  'readiness.check': call(nothing, readinessSchema),
  /** A code was read by the camera or a scanner: it works on this laptop, on this day. */
  'readiness.tried': call(z.object({ what: z.enum(['camera', 'scanner']) }), nothing),
} as const
