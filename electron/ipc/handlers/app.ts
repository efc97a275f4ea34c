import { success } from '../../../shared/result.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { HandlersOf } from '../deps.ts'

/** What the page asks about the program and the settings of this laptop. */
export const appHandlers = {
  'app.info': ({ version, clock, language, desk, notOpened }) =>
    success({
      version,
      // A practice has a clock of its own.
      now: new Date(desk.current?.deps.pen.now() ?? clock.now()).toISOString(),
      simulatedClock: clock.simulated,
      practising: desk.practice !== null,
      practiceCutOff: desk.practiceCutOff,
      notOpened: desk.current === null ? (notOpened.current?.code ?? null) : null,
      language: language(),
    }),
  'settings.get': ({ settings }) => success(forPage(settings.current())),
  'settings.change': ({ settings, desk }, patch) => {
    const before = settings.current()
    // Which list was practised on is forgotten: the event itself opens again where it was.
    const { lastListId: _list, ...others } = patch
    const after = settings.change(desk.practice === null ? patch : others)
    if (after.deskName !== before.deskName) desk.rename(after.deskName)
    return success(forPage(after))
  },
} satisfies HandlersOf<'app.info' | 'settings.get' | 'settings.change'>

/** The page has no use for tokens, sealed or not, and never sees a PIN, not even as it is kept. */
function forPage(settings: Settings): Settings {
  return { ...settings, tokens: {}, staff: [] }
}
