import { join } from 'node:path'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import type { OutdatedBadge } from '../../../shared/model/ahead.ts'
import { languages } from '../../../shared/i18n/languages.ts'
import { failure, success } from '../../../shared/result.ts'
import { allAheadBadges, isAheadBadge } from '../../db/badges/ahead-badges.ts'
import { findBatch, isGivenUp, latestBatches } from '../../db/badges/ahead-batches.ts'
import { guestsAhead } from '../../db/badges/guests-ahead.ts'
import { appendEntry, hasEntry } from '../../db/journal/journal.ts'
import { publicPart } from '../../printing/ahead/ahead-press.ts'
import { planAhead } from '../../printing/ahead/plan-ahead.ts'
import { checkBadges } from '../../printing/ahead/check-badges.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Badges printed ahead: planning, drawing, and what became of them. */
export const aheadHandlers = {
  'ahead.overview': onEvent(({ db, laptop }, _input, { printing }) => {
    const badges = allAheadBadges(db)
    const batches = latestBatches(db, laptop).map((batch) => {
      const isWaiting = batch.state === 'drawing' && printing.ahead()?.isBusyWith(batch.id) !== true
      return { ...publicPart(batch), ...(isWaiting ? { state: 'interrupted' as const } : {}) }
    })
    return success({
      ahead: badges.filter(({ state }) => state.type === 'ahead').length,
      handedOut: badges.filter(({ state }) => state.type === 'handed-out').length,
      outdated: badges.flatMap(({ id, attendeeId, printed, now, box, number, state }) =>
        state.type === 'outdated'
          ? [{ badgeId: id, attendeeId, printed, now, box, number, reason: state.reason }]
          : [],
      ) satisfies OutdatedBadge[],
      batches,
    })
  }),
  'ahead.count': onEvent(async ({ db }, { selection }) => {
    const guests = await guestsAhead(db, selection, letOthersGoFirst)
    return success({ guests: guests.length })
  }),
  'ahead.check': onEvent(async ({ db }, { selection, paper }, { printing }) => {
    const toCheck = { selection, on: { paper } }
    const checked = await checkBadges(db, printing.press, toCheck, letOthersGoFirst)
    return checked === null ? failure('no-event') : success(checked)
  }),
  'ahead.start': onEvent(async (event, { place, ...choice }, deps) => {
    const { files, printing, language, clock } = deps
    const day = new Date(clock.now()).toISOString().slice(0, 10)
    const name = `${languages[language()]['ahead.fileName']}-${day}.pdf`
    const path =
      place === 'ask'
        ? await files.choosePlace(name)
        : join(files.badges, uniqueName(name, choice.id))
    if (path === null) return success({ total: null })
    const planned = await planAhead(event, choice, path, language(), letOthersGoFirst)
    if (planned.ok) void printing.ahead()?.start(choice.id)
    return planned
  }),
  'ahead.resume': onEvent(({ db }, { id }, { printing }) => {
    const batch = findBatch(db, id)
    if (batch === null) return failure('not-found', 'There is no such batch.')
    // Its boxes may carry the names of a batch that was begun since.
    if (isGivenUp(batch)) return failure('not-found', 'The batch was given up.')
    void printing.ahead()?.start(id)
    return success({})
  }),
  'ahead.cancel': onEvent((_event, { id }, { printing }) => {
    printing.ahead()?.cancel(id)
    return success({})
  }),
  'ahead.takeOut': onEvent(({ db, pen }, { id, badgeIds: wanted }, { push }) => {
    const badgeIds = wanted.filter((badgeId) => isAheadBadge(db, badgeId))
    if (hasEntry(db, id) || badgeIds.length === 0) return success({})
    appendEntry(db, pen, { id, type: 'badges-taken-out', body: { badgeIds } })
    push('journal.changed', { types: ['badges-taken-out'] })
    return success({})
  }),
  'ahead.putBack': onEvent(({ db, pen }, { id, badgeIds: wanted }, { push }) => {
    const badgeIds = wanted.filter((badgeId) => isAheadBadge(db, badgeId))
    if (hasEntry(db, id) || badgeIds.length === 0) return success({})
    appendEntry(db, pen, { id, type: 'badges-put-back', body: { badgeIds } })
    push('journal.changed', { types: ['badges-put-back'] })
    return success({})
  }),
} satisfies HandlersOf<
  | 'ahead.overview'
  | 'ahead.count'
  | 'ahead.check'
  | 'ahead.start'
  | 'ahead.resume'
  | 'ahead.cancel'
  | 'ahead.takeOut'
  | 'ahead.putBack'
>

/** Two batches of one day lie beside each other in the folder. */
function uniqueName(name: string, id: string): string {
  return name.replace(/\.pdf$/, `-${id.slice(0, 4)}.pdf`)
}
