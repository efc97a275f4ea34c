import { readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { defaultLanguage } from '../../../shared/i18n/languages.ts'
import { settingsSchema, type Settings } from '../../../shared/model/settings.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { writeFileAtomically } from './write-file.ts'

/** The settings to change; what is left out or undefined stays. */
export type SettingsPatch = { readonly [Key in keyof Settings]?: Settings[Key] | undefined }

/** The settings of this laptop, in memory and in `settings.json`. */
export type SettingsStore = {
  readonly current: () => Settings
  /** Writes the changed settings to disk before it returns them. */
  readonly change: (patch: SettingsPatch) => Settings
  /** Takes what counts even where the disk is full: it is written now, or with the next change that can be. */
  readonly remember: (patch: SettingsPatch) => void
}

type Surroundings = { readonly clock: Clock; readonly log: Log }

/** Reads `settings.json`; a file that cannot be understood is set aside and the defaults are taken. */
export function openSettings(file: string, { clock, log }: Surroundings): SettingsStore {
  let settings = readSettings(file) ?? setAside(file, clock, log)
  const changedBy = (patch: SettingsPatch) => settingsSchema.parse({ ...settings, ...given(patch) })
  const write = (changed: Settings) => {
    writeFileAtomically(file, `${JSON.stringify(changed, null, 2)}\n`)
  }
  return {
    current: () => settings,
    change: (patch) => {
      const changed = changedBy(patch)
      // What could not be written is not so either.
      write(changed)
      settings = changed
      return changed
    },
    remember: (patch) => {
      settings = changedBy(patch)
      try {
        write(settings)
      } catch (error) {
        log.error('The settings could not be written', error)
      }
    },
  }
}

/** The language of this laptop before anything else of it is open; Dutch where no settings can be read. */
export function readLanguage(file: string): Settings['language'] {
  return readSettings(file)?.language ?? defaultLanguage
}

function given(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

/** Null when the file holds something else than settings. */
function readSettings(file: string): Settings | null {
  try {
    return settingsSchema.parse(readJson(file))
  } catch (error) {
    return isMissing(error) ? settingsSchema.parse({}) : null
  }
}

function setAside(file: string, clock: Clock, log: Log): Settings {
  const salvaged = salvage(file)
  const at = new Date(clock.now()).toISOString()
  renameSync(file, join(dirname(file), `settings.broken-${at.replaceAll(':', '-')}.json`))
  log.warn('settings.json could not be read, it is set aside; what could be read is kept', { at })
  return settingsSchema.parse(salvaged)
}

/** The values that are right by themselves: above all the laptop's id, to which waiting badges belong. */
function salvage(file: string): Record<string, unknown> {
  try {
    const values = z.record(z.string(), z.unknown()).parse(readJson(file))
    const right = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
      const value = partly.has(name) ? rightOnes(schema, values[name]) : values[name]
      return name in values && schema.safeParse(value).success ? [[name, value] as const] : []
    })
    return Object.fromEntries(right)
  } catch {
    return {}
  }
}

/** Lists of which a part is better than nothing: one printer that nobody can read takes no other away. */
const partly: ReadonlySet<string> = new Set(['printers', 'importMappings'])

function rightOnes(schema: z.ZodType, value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.filter((one) => schema.safeParse([one]).success)
}

/** Editors put a byte-order mark before what an administrator changed by hand. */
function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
