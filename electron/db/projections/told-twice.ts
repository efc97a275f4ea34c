/**
 * Leaves out of the scans `s` those of which a registration system told and that a desk of Balie's made itself: the
 * entry of that desk came too, before or after. The system keeps the moment of a scan to the millisecond.
 */
export const notToldTwice = without('o.list_id = s.list_id')

/** The same where a list of Balie's own is tied to the system's; what is stored must not depend on that. */
export const notToldTwiceWhereTied = without(/* sql */ `(o.list_id = s.list_id OR o.list_id IN (
  SELECT d.id FROM p_definition d
  WHERE d.kind = 'list-tie' AND 'pretix-list-' || (d.value ->> '$.remote') = s.list_id))`)

function without(isSameList: string): string {
  return /* sql */ `(s.told = 0 OR NOT EXISTS (SELECT 1 FROM p_scan o
    WHERE o.attendee_id = s.attendee_id AND ${isSameList} AND o.told = 0
      AND o.at = s.at AND o.direction = s.direction AND o.verdict = 'valid'))`
}
