const weekday =
  '(?:ma|maa|maandag|di|din|dinsdag|wo|woe|woensdag|do|don|donderdag|vr|vri|vrij|vrijdag|za|zat|zaterdag|zo|zon|zondag|mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|sun|sunday)'
const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)'
const day = `(?:${weekday}(?: \\d{1,2}(?: ${month}| \\d{1,2})?)?|\\d{1,2} ${month}|(?:dag|day) \\d)`
const headed = new RegExp(`^${day}(?: (\\p{L}.*))?$`, 'u')
/** Of the journey, not of the programme. */
const journey = /^(?:aankomst|vertrek|hotel|overnacht|arriv|depart)/

/** Whether a folded heading is a day of the programme, or what happens on it: "Woe", "do 18 juni", "Dag 2 opening". */
export function isOnDay(heading: string): boolean {
  const found = headed.exec(heading)
  return found !== null && !journey.test(found[1] ?? '')
}

const named = new RegExp(`(?:^| )(?:${weekday}|\\d{1,2} ${month})(?: |$)`, 'u')

/** Whether a folded question asks for presence on a day: "bent u aanwezig op woensdag 17 juni". */
export function asksForDay(heading: string): boolean {
  return /\b(?:aanwezig|bijwonen|deeln\w+|attend\w*)\b/.test(heading) && named.test(heading)
}

const daysAsked = /\b(?:welke|which|what) (?:dag|dagen|day|days)\b/
const attending = /\b(?:aanwezig|bijwonen|deelne\w+|komt|kom|bezoek\w*|attend\w*|come)\b/

/** Whether a folded heading asks on which days somebody comes. */
export function asksForDays(heading: string): boolean {
  if (/^(?:dagen|aanwezige dagen|aanwezig op|dagen aanwezig|days|attending days)$/.test(heading))
    return true
  return daysAsked.test(heading) && attending.test(heading)
}

const dayBehind = new RegExp(
  `^(.*?\\p{L}) (?:op |on )?(?:${weekday}|${weekday} \\d{1,2} (?:${month})|\\d{1,2} ${month})$`,
  'u',
)

/** What happens, without the day behind it: "diner op donderdag" is "diner"; null where none stands there. */
export function withoutDayBehind(heading: string): string | null {
  return dayBehind.exec(heading)?.[1] ?? null
}

/** What happens, without the day before it: "donderdag 18 juni diner" is "diner"; null where no day stands before anything. */
export function withoutDay(heading: string): string | null {
  return headed.exec(heading)?.[1] ?? null
}
