/** How long one slot is, in minutes. */
export const SLOT_MINUTES = 5

const SLOT_MS = SLOT_MINUTES * 60_000
const SLOTS = 288

/**
 * How many came for the first time that day in each five minutes after its start (ms since 1970). On a day on which
 * the clock changes the last hour counts in the last five minutes, or stays empty.
 */
export function arrivalsPerSlot(firstEntries: readonly number[], startOfDay: number): number[] {
  const slots = Array.from({ length: SLOTS }, () => 0)
  for (const at of firstEntries) {
    const slot = slotOf(at, startOfDay)
    slots[slot] = (slots[slot] ?? 0) + 1
  }
  return slots
}

/** What a chart of arrivals draws, slot by slot of five minutes since midnight. */
export type ArrivalLines = {
  readonly slots: readonly number[]
  /** Null for what has not been yet. */
  readonly today: readonly (number | null)[]
  /** Null where nobody came on the day before. */
  readonly yesterday: readonly number[] | null
}

/** From the hour before the first arrival to the hour after the last, on either day; today ends in the slot of now. */
export function arrivalLines(
  {
    today,
    yesterday,
  }: { readonly today: readonly number[]; readonly yesterday: readonly number[] },
  nowSlot: number,
): ArrivalLines {
  const filled = [...today.keys()].filter((slot) => today[slot] !== 0 || yesterday[slot] !== 0)
  const perHour = 60 / SLOT_MINUTES
  const first = Math.max(0, (filled[0] ?? 8 * perHour) - perHour)
  const last = Math.min(today.length - 1, (filled.at(-1) ?? 18 * perHour) + perHour)
  const slots = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return {
    slots,
    today: slots.map((slot) => (slot > nowSlot ? null : (today[slot] ?? 0))),
    yesterday: yesterday.every((count) => count === 0)
      ? null
      : slots.map((slot) => yesterday[slot] ?? 0),
  }
}

/** The five minutes of the day in which a moment lies (both ms since 1970). */
export function slotOf(moment: number, startOfDay: number): number {
  return Math.min(SLOTS - 1, Math.max(0, Math.floor((moment - startOfDay) / SLOT_MS)))
}
