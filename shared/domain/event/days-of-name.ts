import { mentionsIn, type Mention } from './day-mentions.ts'
import { localDaysOf } from './event-days.ts'

/** Where some day is left out, or lasts until deep in the night, no day is sure. */
const unsure =
  /\b(?:niet|geen|behalve|zonder|excl\w*|not|except|without|no|\w*nacht\w*|\w*feest\w*|night|party)\b/
/** What is longer is no name. */
const LONGEST = 200
const range = /^[^a-z]*(?:t\/m|tot en met|tm|tot|to|till|until|through|[-–—])[^a-z]*$/
const list = /[+&]|\b(?:en|and|of|or)\b/

/**
 * The days of an event on which a ticket of this name admits, as far as its name says so ("Dagkaart woensdag", "Day 2",
 * "17 en 18 juni"); null where it names none, all of them, or one that cannot be told.
 */
export function daysOfName(
  name: string,
  event: { readonly firstDay: string; readonly lastDay: string },
): string[] | null {
  const days = localDaysOf(event)
  const text = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (days.length === 1 || text.length > LONGEST || unsure.test(text)) return null
  const meant = meantDays(mentionsIn(text, days), text, days)
  if (meant.some((some) => some.length === 0)) return null
  const found = days.filter((day) => meant.some((some) => some.includes(day)))
  return found.length === 0 || found.length === days.length ? null : found
}

/** What each mention means, with what stands about the same day beside it ("woensdag 17 juni") or at the end of a range. */
function meantDays(
  mentions: readonly Mention[],
  text: string,
  days: readonly string[],
): (readonly string[])[] {
  const meant: (readonly string[])[] = []
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1]
    const last = meant.at(-1)
    const between = before === undefined ? '' : text.slice(before.end, mention.start)
    if (before === undefined || last === undefined) meant.push(mention.days)
    else if (before.kind !== mention.kind && !list.test(between) && !range.test(between))
      meant[meant.length - 1] = last.filter((day) => mention.days.includes(day))
    else if (range.test(between)) meant.push(upTo(days, last, mention.days))
    else meant.push(mention.days)
  }
  return meant
}

/** All days from one to another; none where it is not clear from which, or to which. */
function upTo(
  days: readonly string[],
  from: readonly string[],
  to: readonly string[],
): readonly string[] {
  const [first, ...firsts] = from
  const [last, ...lasts] = to
  if (first === undefined || last === undefined || firsts.length + lasts.length > 0) return []
  return days.filter((day) => day >= first && day <= last)
}
