const SLOT_MS = 5 * 60_000
const SLOTS = 288

/**
 * How many came for the first time that day in each five minutes after its start (ms since 1970). On a day on which
 * the clock changes the last hour counts in the last five minutes, or stays empty.
 */
export function arrivalsPerSlot(firstEntries: readonly number[], startOfDay: number): number[] {
  const slots = Array.from({ length: SLOTS }, () => 0)
  for (const at of firstEntries) {
    const slot = Math.min(SLOTS - 1, Math.max(0, Math.floor((at - startOfDay) / SLOT_MS)))
    slots[slot] = (slots[slot] ?? 0) + 1
  }
  return slots
}
