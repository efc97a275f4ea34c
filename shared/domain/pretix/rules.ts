import type { AdmissionRules, EventMoments } from '../../model/admission-rules.ts'
import type { PretixList } from '../../model/pretix.ts'
import type { Catalogue } from './products.ts'

/** Whether a list of pretix has rules of its own; pretix writes none as an empty object. */
export function hasRules({ rules }: PretixList): boolean {
  return typeof rules === 'object' && rules !== null
    ? Object.keys(rules).length > 0
    : Boolean(rules)
}

/** The rules of a list with the moments that they may name; those of a date of a series win. */
export function rulesOf(
  { rules, subevent }: PretixList,
  { event, subevents }: Catalogue,
  venueZone: string,
): AdmissionRules {
  const timeZone = event?.timezone ?? venueZone
  const dates = subevents.filter(({ id }) => (subevent ?? null) === null || id === subevent)
  return {
    logic: rules ?? {},
    event: event === null ? null : momentsOf(event),
    dates: Object.fromEntries(
      dates.flatMap((date) => {
        const moments = momentsOf(date)
        return moments === null ? [] : [[String(date.id), moments]]
      }),
    ),
    ...(timeZone === venueZone || !isTimeZone(timeZone) ? {} : { timeZone }),
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

type Dated = {
  readonly date_from?: string | null | undefined
  readonly date_to?: string | null | undefined
  readonly date_admission?: string | null | undefined
}

/** An end or an admission that is not given is the beginning, as in pretix. */
function momentsOf({
  date_from: from,
  date_to: to,
  date_admission: admission,
}: Dated): EventMoments | null {
  if (from === undefined || from === null) return null
  const [begin, end, doors] = [from, to ?? from, admission ?? from].map((moment) =>
    new Date(moment).toISOString(),
  )
  return { from: begin ?? from, to: end ?? from, admission: doors ?? from }
}
