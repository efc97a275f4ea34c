import { z } from 'zod'
import { languageSchema } from '../model/language.ts'
import { instantSchema } from '../model/identifier.ts'
import { pageSettingsSchema } from '../model/settings.ts'
import { call, nothing } from './call.ts'
import { openRefusals } from './events.ts'

/** Why an event was not opened at the start; `internal` is a surprise, which the log tells. */
export const notOpenedSchema = z.enum([...openRefusals, 'internal'])

const { shape } = pageSettingsSchema

/** What is left out stays as it is: no default may stand in its place. */
const settingsChangeSchema = z.object({
  language: shape.language.unwrap().optional(),
  deskName: shape.deskName.unwrap().optional(),
  cameraId: shape.cameraId.unwrap().optional(),
  cameraMirror: shape.cameraMirror.unwrap().optional(),
  scannerPrefixes: shape.scannerPrefixes.unwrap().optional(),
  volume: shape.volume.unwrap().optional(),
  lastListId: shape.lastListId.unwrap().optional(),
})

/** What the page asks about the program and the settings of this laptop. */
export const appCalls = {
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      now: instantSchema,
      simulatedClock: z.boolean(),
      /** Whether what is open is a practice. */
      practising: z.boolean(),
      /** Whether a practice was cut off when the program last ended; it was thrown away. */
      practiceCutOff: z.boolean(),
      /** Why the event that the start asked for is not open, null where one is or none was asked for. */
      notOpened: notOpenedSchema.nullable(),
      /** The language that the command line asked for, before the settings' own. */
      language: languageSchema,
    }),
  ),
  'settings.get': call(nothing, pageSettingsSchema),
  'settings.change': call(settingsChangeSchema, pageSettingsSchema),
} as const
