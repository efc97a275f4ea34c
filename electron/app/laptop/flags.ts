import { parseArgs } from 'node:util'
import { z } from 'zod'
import { languageSchema, type Language } from '../../../shared/model/language.ts'
import { instantSchema } from '../../../shared/model/identifier.ts'
import { failure, success, type Result } from '../../../shared/result.ts'

/** What the command line asked for. */
export type Flags = {
  /** The folder below which everything is written, null for the system's own place. */
  readonly userDataDir: string | null
  readonly language: Language | null
  readonly demo: boolean
  /** Where the app's clock starts, in milliseconds since 1970, null for the real time. */
  readonly clockStart: number | null
  readonly plainData: boolean
}

const explanations = {
  'user-data-dir': '--user-data-dir wants a folder: --user-data-dir=DIR',
  lang: `--lang is ${languageSchema.options.join(' or ')}`,
  demo: '--demo takes no value',
  clock: '--clock wants a moment with its zone: --clock=2026-06-17T08:30:00+02:00',
  'plain-data': '--plain-data takes no value',
} as const

const flagsSchema = z.object({
  'user-data-dir': z.string().min(1).optional(),
  lang: languageSchema.optional(),
  demo: z.literal(true).optional(),
  clock: instantSchema.transform((text) => Date.parse(text)).optional(),
  'plain-data': z.literal(true).optional(),
})

/** Reads our own flags out of a command line that also carries Chromium's. */
export function parseFlags(commandLine: readonly string[]): Result<Flags, 'bad-flag'> {
  const { tokens } = parseArgs({ args: [...commandLine], strict: false, tokens: true })
  const given = Object.fromEntries(
    tokens
      .filter((token) => token.kind === 'option')
      .map((token) => [token.name, token.value ?? true]),
  )
  const parsed = flagsSchema.safeParse(given)
  if (!parsed.success) return failure('bad-flag', explain(parsed.error))
  return success({
    userDataDir: parsed.data['user-data-dir'] ?? null,
    language: parsed.data.lang ?? null,
    demo: parsed.data.demo ?? false,
    clockStart: parsed.data.clock ?? null,
    plainData: parsed.data['plain-data'] ?? false,
  })
}

function explain(error: z.ZodError): string {
  const wrong = new Set(error.issues.map((issue) => String(issue.path[0])))
  return Object.entries(explanations)
    .filter(([name]) => wrong.has(name))
    .map(([, explanation]) => explanation)
    .join('\n')
}
