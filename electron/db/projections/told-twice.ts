/**
 * Leaves out of the scans `s` those of which a registration system told and that a desk of Balie's made itself: the
 * entry of that desk came too, before or after. The system keeps the moment of a scan to the millisecond.
 */
export const notToldTwice = /* sql */ `(s.told = 0 OR NOT EXISTS (SELECT 1 FROM p_scan o
  WHERE o.attendee_id = s.attendee_id AND o.list_id = s.list_id AND o.told = 0
    AND o.at = s.at AND o.direction = s.direction AND o.verdict = 'valid'))`
