/** Where a text names a day, in which way, and which days of the event that are; none where it has no such day. */
export type Mention = {
  readonly kind: 'weekday' | 'date' | 'number'
  readonly start: number
  readonly end: number
  readonly days: readonly string[]
}

type Reading = {
  readonly kind: Mention['kind']
  readonly pattern: RegExp
  readonly days: (found: readonly (string | undefined)[], event: readonly string[]) => string[]
}

const weekdays: readonly (readonly [long: string, short: string])[] = [
  ['zondag|sunday', 'zo|zon|sun'],
  ['maandag|monday', 'ma|mon'],
  ['dinsdag|tuesday', 'di|din|tue|tues'],
  ['woensdag|wednesday', 'wo|woe|wed'],
  ['donderdag|thursday', 'do|don|thu|thur|thurs'],
  ['vrijdag|friday', 'vr|vri|fri'],
  ['zaterdag|saturday', 'za|zat|sat'],
]
const months: readonly string[] = [
  'jan(?:uari|uary)?',
  'feb(?:ruari|ruary)?',
  'mrt|maart|mar(?:ch)?',
  'apr(?:il)?',
  'mei|may',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ustus|ust)?',
  'sept?(?:ember)?',
  'okt(?:ober)?|oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
]
const month = months.join('|')
const join = String.raw`\s*(?:,|\+|&|\/|-|–|\ben met\b|\ben\b|\band\b|t\/m|\btot en met\b|\btot\b|\bto\b)\s*`
const numbers = String.raw`\d{1,2}(?:e|de|ste|st|nd|rd|th)?(?:${join}\d{1,2}(?:st|nd|rd|th)?)*`
const counted: readonly RegExp[] = [
  /^(?:eerste|first)$/,
  /^(?:tweede|second)$/,
  /^(?:derde|third)$/,
]

/** Ways to name a day, the surest first: what one of them took is not read again by another. */
const readings: readonly Reading[] = [
  {
    kind: 'date',
    pattern: /\b\d{4}-(\d{2})-(\d{2})\b/g,
    days: ([, one, day], event) => dated(event, Number(one), [Number(day)]),
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`\b(${numbers})\s*(${month})\b(?:\s+\d{4}\b)?`, 'g'),
    days: ([, all = '', word = ''], event) => dated(event, monthOf(word), expand(all)),
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`\b(${month})\s+(${numbers})\b(?:,?\s+\d{4}\b)?`, 'g'),
    days: ([, word = '', all = ''], event) => dated(event, monthOf(word), expand(all)),
  },
  {
    kind: 'number',
    pattern: new RegExp(String.raw`\b(?:dag|dagen|day|days)\s?(${numbers})\b`, 'g'),
    days: ([, all = ''], event) => expand(all).flatMap((number) => event[number - 1] ?? []),
  },
  {
    kind: 'number',
    pattern:
      /\b(?:(\d)(?:e|de|ste|st|nd|rd|th)|(eerste|first|tweede|second|derde|third|laatste|last))\s(?:congres|conference\s)?(?:dag|day)\b/g,
    days: ([, digit, word], event) => {
      if (word === 'laatste' || word === 'last') return event.slice(-1)
      const index =
        digit === undefined ? counted.findIndex((one) => one.test(word ?? '')) : Number(digit) - 1
      return event.slice(index, index + 1)
    },
  },
  {
    kind: 'date',
    pattern: /(?<![\d:.])(\d{1,2})[-/](\d{1,2})(?:[-/](?:\d{4}|\d{2}))?(?![\d:])/g,
    days: ([, day, one], event) => dated(event, Number(one), [Number(day)]),
  },
]

/** All days that a text names (in small letters, without accents), in their order. */
export function mentionsIn(text: string, event: readonly string[]): Mention[] {
  const found: Mention[] = []
  const take = (reading: Reading): void => {
    for (const match of text.matchAll(reading.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((one) => start < one.end && end > one.start)) continue
      found.push({ kind: reading.kind, start, end, days: reading.days(match, event) })
    }
  }
  for (const reading of readings) take(reading)
  for (const [index, words] of weekdays.entries()) {
    const names = shortCounts(text) ? words.join('|') : words[0]
    take({
      kind: 'weekday',
      // "woensdag 17" names the day of the month as well; "woensdag 10 uur" does not.
      pattern: new RegExp(
        String.raw`\b(?:${names})(?:s|avond|middag|ochtend|morgen|kaart|ticket|pas)?\b(?=\s+(\d{1,2})(?![\d:.])|)`,
        'g',
      ),
      days: ([, number], days) => {
        const named = days.filter((day) => new Date(day).getUTCDay() === index)
        const exact = named.filter((day) => Number(day.slice(8)) === Number(number))
        return exact.length > 0 ? exact : named
      },
    })
  }
  return found.toSorted((one, other) => one.start - other.start)
}

/** "do" and "sun" are other words as well, except on a ticket or where nothing else stands. */
function shortCounts(text: string): boolean {
  if (/dag|day|kaart|ticket|\bpas\b|\bpass\b|\d/.test(text)) return true
  const short = weekdays.map(([, words]) => words).join('|')
  return (
    text.replace(new RegExp(String.raw`\b(?:${short}|en|and|t\/m|tot)\b|[^a-z]`, 'g'), '') === ''
  )
}

/** The days of the event in a month by their numbers; none where one of them is no day of the event. */
function dated(event: readonly string[], month: number, numbers: readonly number[]): string[] {
  const found = numbers.map((number) =>
    event.find((day) => Number(day.slice(5, 7)) === month && Number(day.slice(8)) === number),
  )
  const days = found.filter((day) => day !== undefined)
  return days.length === numbers.length ? days : []
}

function monthOf(word: string): number {
  return months.findIndex((names) => new RegExp(`^(?:${names})$`).test(word)) + 1
}

/** "17, 18" is two numbers, "17-19" and "17 t/m 19" are three. */
function expand(text: string): number[] {
  const parts = [...text.matchAll(/\d+/g)]
  return parts.flatMap((part, index) => {
    const before = parts[index - 1]
    const number = Number(part[0])
    if (before === undefined) return [number]
    const between = text.slice(before.index + before[0].length, part.index)
    const from = Number(before[0]) + 1
    if (!/[-–]|t\/m|tot|to/.test(between) || number < from) return [number]
    return Array.from({ length: number - from + 1 }, (_, step) => from + step)
  })
}
