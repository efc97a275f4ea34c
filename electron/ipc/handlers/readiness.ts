import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { localDate } from '../../../shared/domain/time/local-time.ts'
import { judgeLamps, judgeReadiness } from '../../../shared/domain/readiness/readiness.ts'
import type {
  Platform,
  PrinterFacts,
  ReadinessFacts,
  SourceFacts,
  WebListFacts,
} from '../../../shared/domain/readiness/readiness-facts.ts'
import type { CheckedBadges } from '../../../shared/model/badge-flaw.ts'
import { failure, success } from '../../../shared/result.ts'
import { eventReadiness } from '../../check-in/overview/event-readiness.ts'
import { allLists, findEvent } from '../../db/event/definitions.ts'
import { guestDirectory } from '../../db/guests/guest-directory.ts'
import { lastBadgeOut, latestEntryAt } from '../../db/event/readiness.ts'
import { countAttendees, recallCount } from '../../db/guests/count-attendees.ts'
import { latestRevisionAt } from '../../db/sources/revisions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { overtakingImport } from '../../importing/earlier-imports.ts'
import { allBadgesOn, checkBadges } from '../../printing/ahead/check-badges.ts'
import { hasMedia } from '../../printing/badges/badge-size.ts'
import { findingsOf } from '../../printing/badges/findings-of.ts'
import type { Deps, HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Whether this laptop is ready for the doors to open. */
export const readinessHandlers = {
  'readiness.check': onEvent(async ({ db, pen, laptop }, _input, deps) => {
    const event = findEvent(db)?.description
    if (event === undefined) return failure('no-event')
    const directory = await guestDirectory(db, letOthersGoFirst)
    const printer = await printerFacts(deps, db)
    const own = await deps.laptop()
    const policy = await deps.powerPolicy()
    const badges = db.open ? await checkedBadges(deps, db) : null
    if (!db.open) return failure('no-event')
    const { facts, types, lists } = eventReadiness(db, event, directory)
    const now = pen.now()
    const lines = judgeReadiness({
      ...facts,
      now,
      overtaking: overtakingImport({ db }),
      source: sourceFacts(deps),
      webList: webListFacts(deps),
      desks: desksFacts(deps),
      clockIsSimulated: pen.simulated,
      tried: triedFacts(deps, db, laptop),
      printer,
      badges,
      laptop: own,
      policy,
      platform: platforms[process.platform] ?? 'linux',
      paper: paperFacts(deps),
    })
    return success({ at: new Date(now).toISOString(), lines, types, lists })
  }),
  'readiness.lamps': onEvent(async ({ db, pen }, _input, deps) => {
    const event = findEvent(db)?.description
    if (event === undefined) return failure('no-event')
    const laptop = await deps.laptop()
    await recallCount(db, letOthersGoFirst)
    if (!db.open) return failure('no-event')
    const from = latestRevisionAt(db)
    const lines = judgeLamps({
      now: pen.now(),
      event,
      guests: countAttendees(db),
      dataFrom: from === null ? null : Date.parse(from),
      overtaking: overtakingImport({ db }),
      source: sourceFacts(deps),
      webList: webListFacts(deps),
      clockIsSimulated: pen.simulated,
      latestEntry: latestEntryAt(db),
      laptop,
    })
    return success({ lines })
  }),
  'readiness.tried': ({ settings, clock, desk }, { what }) => {
    const { tried } = settings.current()
    const now = clock.now()
    const db = desk.current?.deps.db
    const zone = (db === undefined ? null : findEvent(db))?.description.timeZone ?? 'UTC'
    const last = tried[what]
    const isKnown = last !== null && localDate(Date.parse(last), zone) === localDate(now, zone)
    if (!isKnown) settings.remember({ tried: { ...tried, [what]: new Date(now).toISOString() } })
    return success({})
  },
} satisfies HandlersOf<'readiness.check' | 'readiness.lamps' | 'readiness.tried'>

function desksFacts({ desks }: Deps): ReadinessFacts['desks'] {
  const { isOn, desks: others } = desks.state()
  if (!isOn) return null
  const named = (there: boolean) =>
    others.filter(({ together }) => together === there).map(({ name }) => name)
  return { together: named(true), away: named(false) }
}

const platforms: Partial<Record<NodeJS.Platform, Platform>> = { win32: 'windows', darwin: 'macos' }

/** How the badges of all guests would come out of the printer in use; null where none is to be printed. */
async function checkedBadges({ printing }: Deps, db: ReadableDb): Promise<CheckedBadges | null> {
  if (allLists(db).every(({ prints }) => prints === 'never')) return null
  const all = allBadgesOn(printing.watch.inUse(), printing.drivers)
  return checkBadges(db, printing.press, all, letOthersGoFirst)
}

async function printerFacts({ printing }: Deps, db: ReadableDb): Promise<PrinterFacts | null> {
  const { problem } = await printing.watch.look()
  const used = printing.watch.inUse()
  if (used === null) return null
  const { name, labels } = used
  const driver = printing.drivers[used.driver]
  const told = await printing.mediaTold(used)
  if (!db.open) return null
  const findings = driver === undefined ? [] : findingsOf(db, printing.press, used, driver, told)
  const hasLabels = driver === undefined || hasMedia(driver)
  return { name, hasLabels, problem, labels: labels ?? null, findings }
}

function sourceFacts({ sources }: Deps): SourceFacts | null {
  const state = sources.exchange()?.state()
  if (state === undefined || state.address === null) return null
  return {
    pulledAt: state.pulledAt === null ? null : Date.parse(state.pulledAt),
    waiting: state.waiting,
    unsent: state.unsent.length,
    hasProblem: state.problem !== null,
    clockAhead: state.clockAhead,
  }
}

function webListFacts({ sources }: Deps): WebListFacts | null {
  const state = sources.webList()?.state()
  if (state === undefined || state.address === null) return null
  const { askedAt, newer, problem } = state
  const isSame = askedAt !== null && !newer && problem === null
  return {
    confirmedAt: isSame ? Date.parse(askedAt) : null,
    newer,
    hasProblem: problem !== null || state.needsToken,
  }
}

function paperFacts({ paper }: Deps): ReadinessFacts['paper'] {
  const state = paper.fallback()?.state()
  const madeAt = state?.madeAt ?? null
  return {
    madeAt: madeAt === null ? null : Date.parse(madeAt),
    hasProblem: (state?.problem ?? null) !== null,
  }
}

function triedFacts({ settings, printing }: Deps, db: ReadableDb, laptop: string) {
  const { camera, scanner, printer } = settings.current().tried
  const used = printing.watch.inUse()?.id ?? null
  const proof = printer !== null && printer.id === used ? Date.parse(printer.at) : null
  const badge = used === null ? null : lastBadgeOut(db, laptop, used)
  const latest = Math.max(proof ?? 0, badge ?? 0)
  return {
    camera: camera === null ? null : Date.parse(camera),
    scanner: scanner === null ? null : Date.parse(scanner),
    printer: latest === 0 ? null : latest,
  }
}
