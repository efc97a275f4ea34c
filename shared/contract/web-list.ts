import { z } from 'zod'
import { importPreviewSchema } from '../model/import.ts'
import { webListSchema, webListStateSchema } from '../model/web-list.ts'
import { call, nothing } from './call.ts'

/** A list of guests that another system gives at an address. */
export const webListCalls = {
  'webList.state': call(nothing, webListStateSchema),
  /** Takes an address for the open event; an empty `token` leaves the one that is known. */
  'webList.connect': call(
    z.object({ address: webListSchema, token: z.string().max(2_000) }),
    webListStateSchema,
  ),
  'webList.disconnect': call(nothing, webListStateSchema),
  /** Reads the list and tells what it would change; it is written like a file (`imports.commit`). */
  'webList.preview': call(nothing, importPreviewSchema),
} as const
