type Days = { readonly firstDay: string; readonly lastDay: string }

/** Another first day, which the last day follows while it is still the same one: also digit by digit as it is typed. */
export function withFirstDay({ firstDay: before, lastDay }: Days, firstDay: string): Days {
  return { firstDay, lastDay: lastDay === '' || lastDay === before ? firstDay : lastDay }
}
