/**
 * All time zones that this laptop knows, as choices: its own first, then those of the same part of the world, for a
 * person looks through some four hundred of them.
 */
export const timeZones = nearestFirst(Intl.supportedValuesOf('timeZone'), usualTimeZone()).map(
  (value) => ({ value, label: value }),
)

/** Time zones in the order in which a person of one of them looks for his. */
export function nearestFirst(zones: readonly string[], own: string): readonly string[] {
  const part = own.slice(0, own.indexOf('/') + 1)
  const isNear = (zone: string) => part !== '' && zone.startsWith(part)
  return [
    own,
    ...zones.filter((zone) => zone !== own && isNear(zone)),
    ...zones.filter((zone) => zone !== own && !isNear(zone)),
  ]
}

/** The laptop's own time zone; one that stands on UTC was never set. */
export function usualTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return Intl.supportedValuesOf('timeZone').includes(timeZone) ? timeZone : 'Europe/Amsterdam'
}

/** The same choices, before them the zone that an event has already, under whatever name. */
export function timeZonesWith(zone: string): typeof timeZones {
  return [{ value: zone, label: zone }, ...timeZones.filter(({ value }) => value !== zone)]
}
