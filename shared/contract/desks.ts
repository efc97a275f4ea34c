import { z } from 'zod'
import { desksStateSchema } from '../model/desks.ts'
import { call, nothing } from './call.ts'

const address = z.object({ address: z.string().max(100) })

/** The other desks of the open event on the local network. */
export const desksCalls = {
  'desks.state': call(nothing, desksStateSchema),
  /** Listens for other desks of the open event, and calls those that are known. */
  'desks.begin': call(nothing, desksStateSchema),
  /** Neither listens nor calls any more, and forgets where the others are. */
  'desks.end': call(nothing, desksStateSchema),
  /** Calls the desk at an address (`192.168.1.20:47418`, or without the port); `bad-address` for what is none. */
  'desks.add': call(address, desksStateSchema),
  'desks.forget': call(address, desksStateSchema),
} as const
