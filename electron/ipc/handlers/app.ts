import { success } from '../../../shared/result.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { HandlersOf } from '../deps.ts'

/** What the page asks about the program and the settings of this laptop. */
export const appHandlers = {
  'app.info': ({ version, clock, language }) =>
    success({
      version,
      now: new Date(clock.now()).toISOString(),
      simulatedClock: clock.simulated,
      language: language(),
    }),
  'settings.get': ({ settings }) => success(forPage(settings.current())),
  'settings.change': ({ settings, desk }, patch) => {
    const before = settings.current()
    const after = settings.change(patch)
    if (after.deskName !== before.deskName) desk.rename(after.deskName)
    return success(forPage(after))
  },
} satisfies HandlersOf<'app.info' | 'settings.get' | 'settings.change'>

/** The page has no use for tokens, sealed or not, and never sees a PIN, not even as it is kept. */
function forPage(settings: Settings): Settings {
  return { ...settings, tokens: {}, staff: [] }
}
