import { success } from '../../../shared/result.ts'
import type { HandlersOf } from '../deps.ts'

/** What the page asks about the program and the settings of this laptop. */
export const appHandlers = {
  'app.info': ({ version, clock, language, settings }) =>
    success({
      version,
      now: new Date(clock.now()).toISOString(),
      simulatedClock: clock.simulated,
      language: language ?? settings.current().language,
    }),
  'settings.get': ({ settings }) => success(settings.current()),
  'settings.change': ({ settings }, patch) => success(settings.change(patch)),
} satisfies HandlersOf<'app.info' | 'settings.get' | 'settings.change'>
