/**
 * Which of the revisions of sources stands, as SQL for statements that call a source's row `r` and its revision `v`: the
 * later by clock, and of two made at the same moment the one with the greater id, at every desk alike.
 */

/** The order of revisions `v`, latest first. */
export const latestFirst = 'v.clock DESC, v.id DESC'

/** When revision `v` was first said, where a registration system says it again whenever it is read. */
export const firstSaid = 'coalesce(v.first_clock, v.clock)'

/** Whether a later full revision of its source withdrew what revision `v` brought. */
export const isWithdrawn = /* sql */ `EXISTS (SELECT 1 FROM p_revision f
  WHERE f.source_id = v.source_id AND f.visible = 1 AND f.scope = 'full' AND (f.clock, f.id) > (v.clock, v.id))`

/** Whether row `r` of revision `v` is what sources last said of its guest. */
export const isLastSaid = /* sql */ `v.visible = 1
  AND NOT EXISTS (SELECT 1 FROM p_source_row r2 JOIN p_revision v2 ON v2.id = r2.revision_id AND v2.visible = 1
    WHERE r2.attendee_id = r.attendee_id AND (v2.clock, v2.id) > (v.clock, v.id))`

/** Whether row `r` of revision `v` is what sources last said of its guest, and is not withdrawn. */
export const stands = /* sql */ `${isLastSaid} AND NOT ${isWithdrawn}`
