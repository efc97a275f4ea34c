import { z } from 'zod'
import { uuidSchema } from './identifier.ts'
import { driverNameSchema } from './settings.ts'

/** A printer that a search found, as it would be added. */
const foundPrinterSchema = z.object({
  /** A queue of a print server, a printer of the operating system, or one that announced itself on the network. */
  way: z.enum(['cups', 'system', 'network']),
  name: z.string(),
  /** Where it stands and what it is, in its own words; empty where it does not tell. */
  place: z.string(),
  model: z.string(),
  driver: driverNameSchema,
  address: z.string(),
  /** What stays when it is renamed: the device behind it or its UUID; null where it tells neither. */
  identity: z.string().nullable(),
})

export type FoundPrinter = z.infer<typeof foundPrinterSchema>

/** A found printer beside those that this laptop has. */
export const sightedPrinterSchema = foundPrinterSchema.extend({
  /** The name under which to add it: its own, made different from that of others. */
  suggestedName: z.string(),
  /** The printer of this laptop that it is already. */
  knownAs: uuidSchema.nullable(),
  /** The printer of this laptop that seems to be this one under its former name or address. */
  formerly: uuidSchema.nullable(),
})

export type SightedPrinter = z.infer<typeof sightedPrinterSchema>
