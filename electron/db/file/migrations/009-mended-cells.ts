/**
 * Cells of a list that a person put right on this laptop, for its next version; whose they are tells whom an erasure
 * reaches.
 */
export const mendedCellsMigration = /* sql */ `
CREATE TABLE local_mended_cell (
  source_id TEXT NOT NULL,
  row_key TEXT NOT NULL,
  heading TEXT NOT NULL,
  was TEXT NOT NULL,
  value TEXT NOT NULL,
  attendee_id TEXT NOT NULL,
  PRIMARY KEY (source_id, row_key, heading)
) STRICT;

CREATE INDEX local_mended_cell_of ON local_mended_cell (attendee_id);
`
