/** The days of an event in words, such as "17-19 juni 2026" or "30 juni - 2 juli 2026". */
export function eventDaysText(
  event: { readonly firstDay: string; readonly lastDay: string },
  locale: string,
): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const text = format.formatRange(middayOf(event.firstDay), middayOf(event.lastDay))
  return text.replace(/\s*[–-]\s*/g, (dash, place: number) =>
    /\d$/.test(text.slice(0, place)) ? '–' : dash,
  )
}

function middayOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}
