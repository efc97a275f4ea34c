import { Temporal } from 'temporal-polyfill'
import type { ReadinessLine } from '../../model/readiness.ts'
import { dayIsOn } from '../event/day-is-on.ts'
import { isoInstant, localDate } from '../time/local-time.ts'
import type {
  LampFacts,
  Platform,
  ReadinessFacts,
  SourceFacts,
  Wait,
  WebListFacts,
} from './readiness-facts.ts'

const HOUR = 3_600_000
/** Guests that are older have often changed at the organiser's. */
const OLD_DATA = 24 * HOUR
/** Two clocks that differ by less are alike, in ms. */
const CLOCK_SLACK = 2 * 60_000
/** Days before an event from which on a clock is more likely wrong than early. */
const FAR_DAYS = 60
/** Free bytes: with less nothing can be written soon, or backups fail. */
const DISK_FULL = 200e6
const DISK_LITTLE = 2e9
/** Tick lists are made anew every half an hour; later than that something is wrong, in ms. */
const OLD_PAPER = 45 * 60_000

/** So many guests are named in a line; the page tells of all. */
const NAMED = 7

type Told = Partial<Pick<ReadinessLine, 'count' | 'text' | 'problem'>> & {
  readonly page?: ReadinessLine['page']
  readonly at?: number | null
}

/** Judges how ready this laptop is, a line for each thing that matters; what does not apply has none. */
export function judgeReadiness(facts: ReadinessFacts): ReadinessLine[] {
  return [
    guests(facts),
    lists(facts),
    data(facts),
    changes(facts),
    desks(facts),
    clock(facts),
    tried('scanner', facts),
    tried('camera', facts),
    printer(facts),
    media(facts),
    badges(facts),
    labels(facts),
    disk(facts),
    power(facts),
    sleep(facts),
    idle('rest', facts.policy.sleepsAfter, facts.platform),
    idle('lock', facts.policy.locksAfter, facts.platform),
    paper(facts),
  ].filter((one) => one !== null)
}

/** What of it is to be seen at the desk all day: the age of the data, the exchange with its source, and the clock. */
export function judgeLamps(facts: LampFacts): ReadinessLine[] {
  return [data(facts), changes(facts), clock(facts)].filter((one) => one !== null)
}

/** Who cancelled stands on the page of guests as well, so that a person who compares the numbers is told. */
function guests({ guests: count, canceled }: ReadinessFacts): ReadinessLine {
  if (count === 0) return line('guests', 'guests-none', 'todo', { page: 'import' })
  return canceled === 0
    ? line('guests', 'guests-loaded', 'ok', { count })
    : line('guests', 'guests-some-canceled', 'ok', { count, text: String(canceled) })
}

function lists({ lists: all, guests: loaded }: ReadinessFacts): ReadinessLine {
  if (all.length === 0) return line('lists', 'lists-none', 'todo', { page: 'lists' })
  const empty = all.filter((one) => one.guests === 0).map(({ name }) => name)
  return loaded === 0 || empty.length === 0
    ? line('lists', 'lists-filled', 'ok', { count: all.length })
    : line('lists', 'lists-empty', 'warning', {
        page: 'lists',
        count: empty.length,
        text: empty.slice(0, 5).join(', '),
      })
}

function data(facts: LampFacts): ReadinessLine | null {
  const { guests: loaded, dataFrom, overtaking, source, webList, now } = facts
  // A list that is still the same is as fresh as the answer that says so.
  const at = Math.max(dataFrom ?? 0, source?.pulledAt ?? 0, webList?.confirmedAt ?? 0)
  if (loaded === 0 || at === 0) return null
  if (overtaking !== null) {
    return line('data', 'data-overtaken', 'warning', { page: 'import', text: overtaking })
  }
  return now - at > OLD_DATA
    ? line('data', 'data-old', 'warning', { page: 'import', at })
    : line('data', 'data-fresh', 'ok', { at })
}

/** What is not in order first: the system, then the list at an address. */
function changes({ source, webList }: LampFacts): ReadinessLine {
  const exchange = exchanged(source)
  const list = webList === null ? null : listed(webList)
  if (list === null || exchange.state !== 'ok') return exchange
  return list.state !== 'ok' || source === null ? list : exchange
}

/** Desks that do not know of each other let a guest in twice. */
function desks({ desks: others }: ReadinessFacts): ReadinessLine {
  if (others === null) return line('desks', 'desks-alone', 'ok')
  const { together, away } = others
  const page = 'events'
  if (away.length > 0) {
    return line('desks', 'desks-away', 'warning', {
      page,
      count: away.length,
      text: away.join(', '),
    })
  }
  return together.length === 0
    ? line('desks', 'desks-none', 'warning', { page })
    : line('desks', 'desks-together', 'ok', { count: together.length, text: together.join(', ') })
}

function exchanged(source: SourceFacts | null): ReadinessLine {
  const page = 'import'
  if (source === null) return line('changes', 'source-none', 'ok')
  if (source.hasProblem) return line('changes', 'source-problem', 'todo', { page })
  if (source.unsent > 0) {
    return line('changes', 'source-unsent', 'todo', { page, count: source.unsent })
  }
  return source.waiting > 0
    ? line('changes', 'source-waiting', 'warning', { page, count: source.waiting })
    : line('changes', 'source-done', 'ok')
}

/** Null as long as the address was not asked. */
function listed({ confirmedAt, newer, hasProblem }: WebListFacts): ReadinessLine | null {
  const page = 'import'
  if (hasProblem) return line('changes', 'list-problem', 'warning', { page })
  if (newer) return line('changes', 'list-newer', 'warning', { page })
  return confirmedAt === null ? null : line('changes', 'list-same', 'ok')
}

function clock({
  now,
  event,
  clockIsSimulated,
  latestEntry,
  laptop,
  source,
}: LampFacts): ReadinessLine {
  const today = Temporal.PlainDate.from(localDate(now, event.timeZone))
  const toGo = today.until(event.firstDay).days
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(event.timeZone)
  if (clockIsSimulated) return line('clock', 'clock-practice', 'warning', { at: now })
  if (latestEntry !== null && latestEntry > now + CLOCK_SLACK) {
    return line('clock', 'clock-behind', 'todo', { at: latestEntry })
  }
  const ahead = source?.clockAhead ?? 0
  if (Math.abs(ahead) > CLOCK_SLACK) {
    const count = Math.round(Math.abs(ahead) / 60_000)
    return line('clock', 'clock-off', 'todo', { at: now - ahead, count })
  }
  if (today.toString() > event.lastDay) return line('clock', 'clock-after', 'warning', { at: now })
  if (toGo > FAR_DAYS) return line('clock', 'clock-far', 'warning', { at: now, count: toGo })
  if (zoned.offsetNanoseconds / 60e9 !== laptop.zoneOffset) {
    return line('clock', 'clock-zone', 'warning', { at: now, text: event.timeZone })
  }
  return toGo > 0
    ? line('clock', 'clock-before', 'ok', { at: now, count: toGo })
    : line('clock', 'clock-right', 'ok', { at: now })
}

/** Whoever scans needs one of the two, and most have a scanner: a camera is only worth knowing about. */
function tried(subject: 'scanner' | 'camera', facts: ReadinessFacts): ReadinessLine {
  const at = facts.tried[subject]
  if (onSameDay(facts, at)) return line(subject, `${subject}-today`, 'ok', { at })
  const canScan = subject === 'camera' || onSameDay(facts, facts.tried.camera)
  const finding = at === null ? (`${subject}-never` as const) : (`${subject}-earlier` as const)
  return line(subject, finding, canScan ? 'warning' : 'todo', { page: 'scanner', at })
}

function printer(facts: ReadinessFacts): ReadinessLine {
  const { printer: used } = facts
  const at = facts.tried.printer
  const told = { page: 'printers', text: used?.name ?? '', at } as const
  if (used === null) {
    return facts.lists.some(({ prints }) => prints)
      ? line('printer', 'printer-none', 'todo', { page: 'printers' })
      : line('printer', 'printer-not-needed', 'ok')
  }
  if (used.problem !== null) {
    return line('printer', 'printer-problem', 'todo', { ...told, problem: used.problem })
  }
  if (at === null) return line('printer', 'printer-never', 'todo', told)
  return onSameDay(facts, at)
    ? line('printer', 'printer-today', 'ok', { ...told, page: null })
    : line('printer', 'printer-earlier', 'warning', told)
}

function media({ printer: used }: ReadinessFacts): ReadinessLine | null {
  if (used === null) return null
  const layouts = used.findings.flatMap((one) => ('layout' in one ? [one.layout] : []))
  return used.findings.length === 0
    ? line('media', 'media-fits', 'ok', { text: used.name })
    : line('media', 'media-differs', 'warning', {
        page: 'printers',
        text: [used.name, ...layouts].join(', '),
      })
}

function badges({ badges: looked }: ReadinessFacts): ReadinessLine | null {
  if (looked === null || looked.checked === 0) return null
  const { checked, count, flawed } = looked
  if (count === 0) return line('badges', 'badges-whole', 'ok', { count: checked })
  const named = flawed.slice(0, NAMED).map(({ guest }) => guest)
  const text = [...named, ...(count > named.length ? ['…'] : [])].join(', ')
  return line('badges', 'badges-flawed', 'warning', { page: 'badges', count, text })
}

function labels({ printer: used, badgesToCome }: ReadinessFacts): ReadinessLine | null {
  if (used?.hasLabels !== true) return null
  const page = 'printers'
  const counter = used.labels
  if (counter === null) return line('labels', 'labels-uncounted', 'warning', { page })
  const told = { page, count: counter.left, text: String(badgesToCome) } as const
  if (counter.left <= counter.warnAt) return line('labels', 'labels-few', 'todo', told)
  return counter.left < badgesToCome
    ? line('labels', 'labels-short', 'warning', told)
    : line('labels', 'labels-enough', 'ok', { ...told, page: null })
}

function disk({ laptop: { diskFree } }: ReadinessFacts): ReadinessLine {
  if (diskFree === null) return line('disk', 'disk-unknown', 'warning')
  const count = Math.round(diskFree / 1e8) / 10
  if (diskFree < DISK_FULL) return line('disk', 'disk-full', 'todo', { count })
  return diskFree < DISK_LITTLE
    ? line('disk', 'disk-little', 'warning', { count })
    : line('disk', 'disk-enough', 'ok', { count })
}

function power({ laptop }: ReadinessFacts): ReadinessLine {
  return laptop.onBattery
    ? line('power', 'power-battery', 'todo')
    : line('power', 'power-mains', 'ok')
}

function sleep(facts: ReadinessFacts): ReadinessLine {
  const { lastAway, keptAwake } = facts.laptop
  if (onSameDay(facts, lastAway)) return line('sleep', 'sleep-away', 'warning', { at: lastAway })
  if (keptAwake) return line('sleep', 'sleep-kept', 'ok')
  return dayIsOn(facts.event, facts.now)
    ? line('sleep', 'sleep-not-kept', 'todo')
    : line('sleep', 'sleep-later', 'warning')
}

/** What Balie holds off on the days of the event may still happen the night before, or while it is closed. */
function idle(subject: 'rest' | 'lock', after: Wait, platform: Platform): ReadinessLine {
  if (after === 'never') return line(subject, `${subject}-never`, 'ok')
  return after === 'unknown'
    ? line(subject, `${subject}-${platform}`, 'warning')
    : line(subject, `${subject}-after`, 'warning', { count: Math.max(1, Math.round(after / 60)) })
}

/** Without guests there is nothing to put on paper. */
function paper(facts: ReadinessFacts) {
  const { paper: printed, guests: loaded, event, now, source, dataFrom } = facts
  const { madeAt, hasProblem } = printed
  if (loaded === 0) return null
  if (hasProblem) return line('paper', 'paper-failed', 'todo', { at: madeAt })
  if (madeAt === null) return line('paper', 'paper-none', 'warning')
  // A registration system brings guests all day long, a file is loaded now and then.
  if (source === null && dataFrom !== null && dataFrom > madeAt) {
    return line('paper', 'paper-overtaken', 'warning', { at: madeAt })
  }
  return now - madeAt > OLD_PAPER && dayIsOn(event, now)
    ? line('paper', 'paper-old', 'warning', { at: madeAt })
    : line('paper', 'paper-made', 'ok', { at: madeAt })
}

function onSameDay({ now, event }: ReadinessFacts, moment: number | null): boolean {
  if (moment === null) return false
  return localDate(moment, event.timeZone) === localDate(now, event.timeZone)
}

function line(
  subject: ReadinessLine['subject'],
  finding: ReadinessLine['finding'],
  state: ReadinessLine['state'],
  { page = null, count = 0, text = '', at = null, problem = null }: Told = {},
): ReadinessLine {
  const moment = at === null ? null : isoInstant(at)
  return { subject, finding, state, page, count, text, moment, problem }
}
