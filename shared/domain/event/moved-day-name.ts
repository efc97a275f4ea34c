const words = [
  {
    days: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
    months:
      'januari februari maart april mei juni juli augustus september oktober november december'.split(
        ' ',
      ),
  },
  {
    days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
    months:
      'january february march april may june july august september october november december'.split(
        ' ',
      ),
  },
] as const

/**
 * The name of what goes along from one day to another, where it says that day: "Woensdag: plenaire zaal" on a Thursday is
 * "Donderdag: plenaire zaal". A name that says another day as well stays.
 */
export function movedDayName(name: string, before: string, after: string): string {
  if (before === after) return name
  const [from, to] = [new Date(before), new Date(after)]
  for (const { days, months } of words) {
    const [month = '', nextMonth = ''] = [months[from.getUTCMonth()], months[to.getUTCMonth()]]
    const [day = '', nextDay = ''] = [days[from.getUTCDay()], days[to.getUTCDay()]]
    const [number, next] = [String(from.getUTCDate()), String(to.getUTCDate())]
    const inMonth = months.join('|')
    const dates = name.match(
      new RegExp(`\\b\\d{1,2} (?:${inMonth})\\b|\\b(?:${inMonth}) \\d{1,2}\\b`, 'gi'),
    )
    const named = name.match(new RegExp(`\\b(?:${days.join('|')})\\b`, 'gi'))
    const isOfDay =
      (named ?? []).every((one) => one.toLowerCase() === day) &&
      (dates ?? []).every((one) =>
        [`${number} ${month}`, `${month} ${number}`].includes(one.toLowerCase()),
      )
    if (!isOfDay || (named === null && dates === null)) continue
    return name
      .replace(new RegExp(`\\b${day}\\b`, 'gi'), (found) => likeIt(found, nextDay))
      .replace(
        new RegExp(`\\b${number} (${month})\\b`, 'gi'),
        (_, found: string) => `${next} ${likeIt(found, nextMonth)}`,
      )
      .replace(
        new RegExp(`\\b(${month}) ${number}\\b`, 'gi'),
        (_, found: string) => `${likeIt(found, nextMonth)} ${next}`,
      )
  }
  return name
}

function likeIt(found: string, word: string): string {
  const isCapital = /^\p{Lu}/u.test(found)
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
