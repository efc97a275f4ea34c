import { Temporal } from 'temporal-polyfill'

/** Personal data of a congress is kept for so many days after it, unless its organiser says otherwise. */
const KEPT_DAYS = 30
/** Who is asked and says "later" is asked again after so many days. */
const LATER_DAYS = 7

/** The day from which on Balie asks to delete an event: the one that was planned, else a month after its last day. */
export function deletionDate(lastDay: string, planned: string | null): string {
  return planned ?? Temporal.PlainDate.from(lastDay).add({ days: KEPT_DAYS }).toString()
}

/** Whether it is time to ask: the day has come, and nobody said "later" until a day that is still to come. */
export function isDeletionDue(deleteOn: string, later: string | null, today: string): boolean {
  return today >= deleteOn && (later === null || today >= later)
}

/** The day on which is asked again after "later". */
export function laterThan(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: LATER_DAYS }).toString()
}
