import { success } from '../../../shared/result.ts'
import { pageSettingsSchema } from '../../../shared/model/settings.ts'
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
  'settings.get': ({ settings }) => success(pageSettingsSchema.parse(settings.current())),
  'settings.change': ({ settings, desk }, patch) => {
    const before = settings.current()
    // Which list was practised on is forgotten: the event itself opens again where it was.
    const { lastListId: _list, ...others } = patch
    const after = settings.change(desk.practice === null ? patch : others)
    if (after.deskName !== before.deskName) desk.rename(after.deskName)
    return success(pageSettingsSchema.parse(after))
  },
} satisfies HandlersOf<'app.info' | 'settings.get' | 'settings.change'>
