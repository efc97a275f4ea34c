/** What of a batch of badges ahead is drawn already, to go on from there; a fingerprint tells what stands in a part. */
export const aheadPartsMigration = /* sql */ `
CREATE TABLE local_ahead_part (
  batch_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  pdf BLOB NOT NULL,
  PRIMARY KEY (batch_id, part)
) STRICT;
`
