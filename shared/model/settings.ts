import { z } from 'zod'
import { languageSchema, standardLanguage } from './language.ts'
import { instantSchema, localDateSchema, uuidSchema } from './identifier.ts'
import { storedKioskSchema } from './kiosk.ts'
import { pinAttemptsSchema, storedStaffSchema } from './staff.ts'
import { labelCounterSchema, printerTuningSchema } from './printer-tuning.ts'
import { rememberedMappingSchema } from './import.ts'
import { storedDesksSchema } from './desks.ts'
import { storedWebListSchema } from './web-list.ts'

/** Size in millimetres of one badge or label as the printer takes it. */
export const mediaSchema = z.object({
  width: z.number().min(10).max(500),
  height: z.number().min(10).max(500),
})

/** The name of a driver; which there are is known where badges are printed. */
export const driverNameSchema = z.string().regex(/^[a-z][\da-z-]{0,39}$/)

/** How a printer takes its media. */
export const labelSchema = z.object({
  /** Degrees clockwise by which the badge is turned on the media. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** A roll that the printer cuts after each badge; else labels that were cut before. */
  continuous: z.boolean().default(false),
  /** Where printers of one language differ in their print head. */
  model: z.string().max(40).nullable().default(null),
})

/** A printer that this laptop can use. */
export const printerSchema = z.object({
  id: uuidSchema,
  name: z.string().min(1).max(120),
  driver: driverNameSchema,
  /** `ipp://host:631/printers/queue`, `host:9100` of a label printer, or null for the PDF folder. */
  address: z.string().max(500).nullable(),
  /** The label as it comes out: its width is across the print head. */
  mediaMm: mediaSchema,
  dpi: z.number().int().min(72).max(1200).nullable(),
  label: labelSchema.optional(),
  tuning: printerTuningSchema.optional(),
  /** Null or left out where nobody counts. */
  labels: labelCounterSchema.nullable().optional(),
  /** What stays when a printer is renamed: the device behind a queue, or its own UUID. */
  identity: z.string().max(500).optional(),
  /** SHA-256 fingerprint of the certificate by which the printer is known, where nobody vouches for it. */
  certificate: z.string().max(100).optional(),
})

export type Printer = z.infer<typeof printerSchema>

/** What belongs to one laptop and travels nowhere. */
export const settingsSchema = z.object({
  version: z.literal(1).default(1),
  language: languageSchema.default(standardLanguage),
  deskName: z.string().max(60).default(''),
  /** This laptop, made at its first start: only its own print jobs are its to print. */
  laptopId: uuidSchema.nullable().default(null),
  printers: z.array(printerSchema).default([]),
  printerId: uuidSchema.nullable().default(null),
  /** The printer that takes over while the chosen one cannot print. */
  standbyId: uuidSchema.nullable().default(null),
  /** A person told the badges to wait. */
  printingPaused: z.boolean().default(false),
  /** The camera's label and id as the browser names it; null for the first. */
  cameraId: z.string().nullable().default(null),
  /** Whether the camera's picture is shown as in a mirror, in which one aims more easily. */
  cameraMirror: z.boolean().default(true),
  /** Texts that scanners here are set to send in front of a code; the desk takes them off. */
  scannerPrefixes: z.array(z.string().min(1).max(20)).max(5).default([]),
  volume: z.number().min(0).max(1).default(0.8),
  /** Tokens of registration systems by source, sealed by the system's key store, base64. */
  tokens: z.record(z.string(), z.string()).default({}),
  lastEventId: uuidSchema.nullable().default(null),
  /** Who signs in on this laptop; nobody means that everything is open. */
  staff: z.array(storedStaffSchema).default([]),
  pinAttempts: pinAttemptsSchema.default({ failures: 0, until: 0 }),
  /** Minutes of silence after which the desk locks itself, 0 for never. */
  lockAfterMinutes: z.number().int().min(0).max(240).default(10),
  /** Not null while guests check themselves in here; without a PIN it counts for nothing. */
  kiosk: storedKioskSchema.nullable().default(null),
  /** When wrong addresses were typed at the kiosk, in ms since 1970, oldest first. */
  emailAttempts: z.array(z.number()).max(5).default([]),
  lastListId: z.string().nullable().default(null),
  /** Events that were folded away on this laptop. */
  archivedEvents: z.array(uuidSchema).default([]),
  /** The day from which on this laptop asks again to delete an event. */
  deletionLater: z.record(z.string(), localDateSchema).default({}),
  /** When a camera, a scanner and a printer were last seen to work here. */
  tried: z
    .object({
      camera: instantSchema.nullable(),
      scanner: instantSchema.nullable(),
      printer: z.object({ id: uuidSchema, at: instantSchema }).nullable(),
    })
    .default({ camera: null, scanner: null, printer: null }),
  /** The address from which each event's guests come, by event. */
  webLists: z.record(uuidSchema, storedWebListSchema).default({}),
  /** Where the other desks of an event are, for each that this laptop shares with others. */
  desks: z.record(uuidSchema, storedDesksSchema).default({}),
  /** How people on this laptop mapped files, latest first. */
  importMappings: z.array(rememberedMappingSchema).max(20).default([]),
})

export type Settings = z.infer<typeof settingsSchema>

/** What of it the page shows and changes; it has no use for the rest, least of all for tokens and PINs. */
export const pageSettingsSchema = settingsSchema.pick({
  language: true,
  deskName: true,
  cameraId: true,
  cameraMirror: true,
  scannerPrefixes: true,
  volume: true,
  lastListId: true,
})

export type PageSettings = z.infer<typeof pageSettingsSchema>
