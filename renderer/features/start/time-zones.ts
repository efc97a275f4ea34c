/** All time zones that this laptop knows, as choices. */
export const timeZones = Intl.supportedValuesOf('timeZone').map((value) => ({
  value,
  label: value,
}))

/** The laptop's own time zone; one that stands on UTC was never set. */
export function usualTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return timeZones.some(({ value }) => value === timeZone) ? timeZone : 'Europe/Amsterdam'
}

/** The same choices with a zone that an event has already, under whatever name. */
export function timeZonesWith(zone: string): typeof timeZones {
  if (timeZones.some(({ value }) => value === zone)) return timeZones
  return [{ value: zone, label: zone }, ...timeZones]
}
