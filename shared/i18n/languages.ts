import { en } from './en.ts'
import type { Messages } from './messages.ts'
import { nl } from './nl.ts'

/** Every language that Balie speaks, with its texts; the first one is the default. */
export const languages = { nl, en } as const satisfies Record<string, Messages>

export type Language = keyof typeof languages
